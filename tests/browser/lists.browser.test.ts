import { expect, test } from 'vitest'
import { becomePartners } from '../story.ts'
import { aWorld } from '../world.ts'
import { overhangOf, violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()

test('by keyboard alone: a list is narrowed by chips, which say what is chosen, stand in the address and are taken back (en)', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world, world.nordlicht, world.kiefer)
  const reseller = await world.as(world.kiefer)
  for (const _ of [1, 2]) await reseller.partnerships.inviteCustomer({ partnershipId, language: 'en' })
  const { invitations: t, sentInvitations: sent, ui } = messages.en
  const hands = await windowOf(world.base, reseller, 'en')
  const { page } = hands
  const chip = (value: string) => page.getByRole('button', { name: `${t.state}: ${value}`, exact: true })
  const rows = page.getByRole('row')
  await hands.open('/invitations')
  await seeTitle(page, t.title)
  await expect.poll(() => rows.count()).toBe(3)

  await chip(sent.anyState).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: t.states.draft, exact: true }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await chip(sent.anyState).getAttribute('aria-expanded')).toBe('false')
  for (const key of ['Enter', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
  await see(page, ui.noHit(''))
  await expect.poll(() => page.locator(':focus').innerText()).toContain(t.states.expired)

  await page.setViewportSize({ width: 320, height: 640 })
  await hands.open('/invitations?state=draft&kind=reseller_joint')
  await expect.poll(() => rows.count()).toBe(2)
  await chip(t.states.draft).click()
  expect(await overhangOf(page)).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await chip(sent.anyState).waitFor()
  expect(new URL(page.url()).search).toBe('?kind=reseller_joint')
  await page.getByRole('button', { name: ui.reset }).press('Enter')
  await expect.poll(() => new URL(page.url()).search).toBe('')
})

test('a long choice is found by typing (de)', async () => {
  const world = await aWorld()
  const { publicPages, ui } = messages.de
  const t = publicPages.directory
  const hands = await windowOf(world.base, await world.as(world.kiefer), 'de')
  const { page } = hands
  await hands.open('/find-provider')

  await page.getByRole('button', { name: `${t.country}: ${t.allCountries}` }).click()
  await page.getByLabel(ui.findIn(t.country)).fill('öster')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: `${t.country}: Österreich` }).waitFor()
  expect(new URL(page.url()).searchParams.get('country')).toBe('AT')
})
