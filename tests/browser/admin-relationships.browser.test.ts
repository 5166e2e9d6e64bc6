import { expect, test } from 'vitest'
import type { Language } from '#contract/common.ts'
import type { Client } from '../client.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld, type World } from '../world.ts'
import { theBrowser } from './browser.ts'
import { mouse, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const browser = theBrowser()

/** A window in which somebody is signed in already. */
async function windowOf(world: World, person: Client, language: Language) {
  const window = await browser.window({ locale: language === 'de' ? 'de-DE' : 'en-GB', baseURL: world.base })
  await person.identity.setLanguage({ language })
  const [name = '', value = ''] = person.cookie().split('=')
  await window.addCookies([{ name, value, url: world.base }])
  return { window, hands: mouse(await window.newPage()) }
}

test('a partner asks for roles and gives them to a group; the page shows who can act', async () => {
  const world = await aWorld()
  const { adminRelationships: t, customers } = messages.en
  const { reseller, admin } = await withSharedCustomer(world)
  await reseller.groups.create({ name: 'Night shift', roles: [] })
  const { window, hands } = await windowOf(world, reseller, 'en')
  const customerId = world.ahorn.id

  await hands.open(`/customers/${customerId}`)
  await hands.follow(customers.adminRelationships)
  await hands.follow(t.request)
  await hands.fill(t.name, 'Ahorn-care')
  await hands.press(t.save)
  await seeTitle(hands.page, 'Ahorn-care')
  await hands.press(t.send)
  await hands.dialog().press(t.send)
  await see(hands.page, t.states.approval_pending)
  await hands.press(t.addGroup)
  await hands.dialog().choose(t.group, 'Night shift')
  await hands.dialog().press(t.saveGroup)
  await see(hands.page, t.groupSaved('Night shift'))

  const { items } = await admin.adminRelationships.list({ customerId })
  expect(items[0]).toMatchObject({ name: 'Ahorn-care', state: 'approval_pending', durationDays: 730 })
  expect(items[0]?.groups[0]?.groupName).toBe('Night shift')
  await window.close()
})

test('a customer approves in German what a partner asks, and takes it back', async () => {
  const world = await aWorld()
  const { adminRelationships: t } = messages.de
  const { reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const { id } = await reseller.adminRelationships.create({
    customerId,
    name: 'Betreuung',
    durationDays: 90,
    roles: ['directory-readers', 'helpdesk-administrator'],
    autoExtend: false,
  })
  await reseller.adminRelationships.send({ customerId, adminRelationshipId: id })
  const { window, hands } = await windowOf(world, admin, 'de')

  await hands.open(`/admin-relationships/${id}`)
  await see(hands.page, t.approveText('Kiefer IT', t.days(90)))
  await hands.tick(t.approveTick('Kiefer IT'))
  await hands.press(t.approve)
  await see(hands.page, t.states.active)
  await see(hands.page, t.noGroups)
  await hands.press(t.removeRoles)
  await hands.dialog().tick(t.endTick('Betreuung'))
  await hands.dialog().press(t.removeRoles)
  await see(hands.page, t.states.terminated)

  const { items } = await reseller.adminRelationships.list({ customerId })
  expect(items[0]).toMatchObject({ state: 'terminated', endedBy: 'customer' })
  await window.close()
})
