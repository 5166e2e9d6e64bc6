import { expect, test } from 'vitest'
import { becomePartners, inviteJointly } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { partsOf, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()

test('a customer grants one partner less than it asks, declines the other, and ends it again with one click (de)', async () => {
  const world = await aWorld()
  const t = messages.de
  const { id } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const link = await inviteJointly(world, reseller, id)
  const admin = await world.as(world.ahorn)
  const hands = await windowOf(world.base, admin, 'de')

  await hands.open(`/i/${link}`)
  await hands.page.getByRole('switch', { name: t.consent.work('Nordlicht Distribution') }).uncheck()
  await see(hands.page, t.consent.declined('Nordlicht Distribution'))
  await partsOf(hands.page).box(t.partnerRights['manage-users']).uncheck()
  await hands.tick(t.links.customer.consent('Kiefer IT'))
  await hands.press(t.links.customer.action)
  await seeTitle(hands.page, t.links.customer.done)
  expect(await hands.page.getByText(t.partnerRights['manage-users']).count()).toBe(0)
  await see(hands.page, t.partnerRights['assign-licences'])

  await hands.follow(t.links.customer.toPartners)
  await hands.press(t.farewells.endOf('Kiefer IT'))
  await hands.dialog().press(t.farewells.endNow)
  await seeTitle(hands.page, t.farewells.certificateOf('Kiefer IT'))
  await see(hands.page, t.farewells.buy)
  expect((await reseller.customers.list()).items).toEqual([])
})

test('a provider adds a customer for a reseller and comes back to what was typed (en)', async () => {
  const world = await aWorld()
  const t = messages.en
  const { id } = await becomePartners(world)
  const provider = await world.as(world.nordlicht)
  const hands = await windowOf(world.base, provider, 'en')
  const prefix = `fichte-${crypto.randomUUID().slice(0, 8)}`
  const { labels } = t.newCustomer

  await hands.open('/resellers')
  await hands.follow(`${t.newCustomer.add}: Kiefer IT`)
  await hands.press(t.newCustomer.begin)
  await hands.fill(labels.organisationName, 'Gasthof Fichte')
  await hands.fill(labels.domainPrefix, prefix)
  await hands.fill(labels.line1, 'Waldweg 3')
  await hands.fill(labels.postalCode, '79098')
  await hands.fill(labels.city, 'Freiburg')
  await hands.press(t.ui.next)
  await hands.fill(labels.firstName, 'Jana')
  await hands.fill(labels.lastName, 'Fichte')
  await hands.fill(labels.email, `jana@${prefix}.example`)
  await hands.fill(labels.userPrefix, 'jana')
  await hands.press(t.ui.next)
  await hands.page.getByRole('heading', { level: 2, name: t.newCustomer.steps.agreement }).waitFor()
  await hands.page.reload()
  await hands.choose(labels.agreement, t.newCustomer.modes['by-customer'])
  await hands.press(t.ui.next)
  await see(hands.page, `jana@${prefix}`)
  await hands.press(t.newCustomer.submit)
  await seeTitle(hands.page, t.newCustomer.done('Gasthof Fichte'))

  expect((await provider.customers.list()).items).toMatchObject([{ name: 'Gasthof Fichte' }])
  expect(id).toBeTruthy()
})
