import { expect, test } from 'vitest'
import { orderSeats, product, withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()

test('by keyboard alone: a customer is found from anywhere with / and the arrow keys (de)', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  const hands = await windowOf(world.base, reseller, 'de')
  const { page } = hands
  await hands.open('/orders')
  await seeTitle(page, messages.de.orders.list.title)

  await page.keyboard.press('/')
  await page.keyboard.type('ahorn')
  await page.getByRole('list', { name: messages.de.notifications.found }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('list', { name: messages.de.notifications.found }).waitFor({ state: 'hidden' })
  await page.keyboard.type('ahorn')
  await page.getByRole('list', { name: messages.de.notifications.found }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await seeTitle(page, 'Bäckerei Ahorn')
})

test('what happened rings the bell; following it marks it as read, and a list turns round by its column (en)', async () => {
  const world = await aWorld()
  const { provider, reseller } = await withSharedCustomer(world)
  const t = messages.en
  for (const quantity of [1, 2]) await orderSeats(world, provider, quantity)
  const told = async () => (await reseller.notifications.list()).items
  await expect.poll(async () => (await told()).filter(({ path }) => path === '/orders').length).toBe(2)
  const hands = await windowOf(world.base, reseller, 'en')
  const { page } = hands
  await hands.open('/')

  const bell = page.getByRole('button', { name: /^Notifications, \d+ unread$/ })
  await bell.click()
  await page.locator('header a[href="/orders"]').first().click()
  await seeTitle(page, t.orders.list.title)
  await expect.poll(async () => (await told()).filter(({ isRead }) => isRead).length).toBe(1)
  const header = page.getByRole('columnheader', { name: t.orders.placedAt })
  expect(await header.getAttribute('aria-sort')).toBe('descending')
  await hands.press(t.orders.placedAt)
  await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending')
  expect(new URL(page.url()).search).toContain('sort=placed')

  await bell.click()
  await hands.press(t.notifications.readAll)
  await page.getByRole('button', { name: t.notifications.bell(0) }).waitFor()
  await hands.open('/notifications')
  await see(page, t.notifications.isRead)
})

test('a licence taken back by mistake is given again by Undo (de)', async () => {
  const world = await aWorld()
  const { provider, reseller } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const { userId } = await world.person(world.ahorn, [])
  const customerId = world.ahorn.id
  await reseller.licences.assign({ customerId, userId, licenceSkuId: product.licenceSkuId })
  const t = messages.de
  const hands = await windowOf(world.base, reseller, 'de')
  await hands.open(`/customers/${customerId}/users?open=${userId}`)

  await hands.page.getByRole('checkbox', { name: /Office Suite Basic/ }).uncheck()
  await hands.press(t.licences.save)
  const held = async () => (await reseller.licences.pools({ customerId }))[0]?.assigned
  await expect.poll(held).toBe(0)
  await hands.press(t.ui.undo)

  await expect.poll(held).toBe(1)
})
