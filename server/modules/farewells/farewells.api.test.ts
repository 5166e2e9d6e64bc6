import pg from 'pg'
import { expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import { holdersOf } from '#contract/permissions.ts'
import { appLogin } from '#server/platform/database.ts'
import { send } from '#tests/client.ts'
import { inputFor } from '#tests/examples.ts'
import {
  becomePartners,
  inviteJointly,
  orderSeats,
  relationshipWith,
  withSharedCustomer,
} from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'
import { endDueRelationships } from './index.ts'

const reason = 'Wir wechseln den Partner'
const isUnderstood = true as const
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

async function runDue({ databaseUrl }: World, now: Date): Promise<void> {
  const pool = new pg.Pool({ connectionString: appLogin(databaseUrl).url, max: 2 })
  await endDueRelationships(pool, now)
  await pool.end()
}

const aboutCustomers = allEndpoints.filter(({ path }) => path.includes(':customerId'))

test('the customer ends a partner with one click: its very next request finds nothing, on every route', async () => {
  const world = await aWorld()
  const { reseller, provider, admin } = await withSharedCustomer(world)
  const order = await orderSeats(world, provider, 3)
  const { userName } = await world.person(world.nordlicht, ['sales-agent'])
  const { id: relationshipId } = await relationshipWith(admin, 'Nordlicht Distribution')
  const { content } = await admin.farewells.previewForCustomer({ relationshipId })

  const farewell = await admin.farewells.endByCustomer({ relationshipId, reason, handover: 'Südlicht' })

  const ids = {
    customerId: world.ahorn.id,
    subscriptionId: order.lines[0]!.subscriptionId,
    relationshipId,
  }
  for (const endpoint of aboutCustomers) {
    const holders =
      endpoint.access === 'signed-in' ? [] : holdersOf(endpoint.access as 'order.place', 'provider')
    if (holders.length === 0) continue
    const { status } = await send(
      { base: world.base, cookie: (await world.as(world.nordlicht, [...holders])).cookie() },
      endpoint,
      inputFor(endpoint, ids),
    )
    expect({ path: endpoint.path, status }).toEqual({ path: endpoint.path, status: 404 })
  }
  expect((await provider.customers.list()).items).toEqual([])
  expect((await reseller.customers.list()).items).toHaveLength(1)
  expect(farewell).toMatchObject({
    endedBy: 'own',
    reason,
    handover: 'Südlicht',
    content: { ...content, mayOrder: true, subscriptions: [{ quantity: 3, title: 'Office Suite Basic' }] },
  })
  expect(await admin.farewells.endByCustomer({ relationshipId })).toEqual(farewell)
  expect((await admin.orders.subscriptions()).items).toMatchObject([{ state: 'active', autoRenew: false }])
  const mail = await world.mailTo(userName, /Die Beziehung zwischen Nordlicht .* ist beendet/)
  expect(mail.text).toContain('Südlicht')
  expect(mail.text).not.toContain('/ended/') // sales agents cannot open certificates
  expect((await provider.farewells.list()).items).toMatchObject([
    { id: farewell.id, endedBy: 'other', customerName: 'Bäckerei Ahorn' },
  ])
})

test('a partner leaves no active subscription behind: each is named, suspended, and then it may go', async () => {
  const world = await aWorld()
  const { provider, reseller, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const customerId = world.ahorn.id
  const end = () => provider.farewells.end({ customerId, reason, isUnderstood })

  const { blockers } = await provider.farewells.preview({ customerId })
  expect(blockers).toMatchObject([{ title: 'Office Suite Basic', way: 'suspend' }])
  expect((await reseller.farewells.preview({ customerId })).blockers).toMatchObject([{ way: 'ask-provider' }])
  await expect(end()).rejects.toMatchObject({
    code: 'still_subscribed',
    problem: { subscriptions: ['Office Suite Basic'] },
  })
  const { subscriptionId } = blockers[0]!
  expect(await provider.orders.suspend({ customerId, subscriptionId })).toMatchObject({
    state: 'suspended',
    autoRenew: false,
    can: ['reactivate'],
  })
  expect(await provider.orders.suspend({ customerId, subscriptionId })).toMatchObject({ state: 'suspended' })
  const back = await provider.orders.reactivate({ customerId, subscriptionId, autoRenew: true })
  expect(back).toMatchObject({ state: 'active', autoRenew: true, can: ['suspend'] })
  await provider.orders.suspend({ customerId, subscriptionId })

  const { id: farewellId } = await end()

  await expect(provider.customers.get({ customerId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await admin.farewells.get({ farewellId })).toMatchObject({
    endedBy: 'other',
    content: { subscriptions: [{ state: 'suspended' }] },
  })
  await expect
    .poll(async () => (await admin.customerLog.list({})).items.map(({ action }) => action))
    .toContain('relationship.end')
})

test('the customer’s notice is the customer’s: the partner sees the day, cannot move it, and is gone after it', async () => {
  const world = await aWorld()
  const { reseller, provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  const customerId = world.ahorn.id
  const { id: relationshipId } = await relationshipWith(admin, 'Kiefer IT')

  const partner = await admin.farewells.noticeByCustomer({
    relationshipId,
    endsOn: day(3),
    handover: 'Buche Systems',
  })

  expect(partner.ending).toMatchObject({ on: day(3), by: 'own', handover: 'Buche Systems' })
  const { ending, can } = await reseller.customers.get({ customerId })
  expect({
    by: ending?.by,
    can: can.filter((one) => one.startsWith('end') || one.startsWith('withdraw')),
  }).toEqual({
    by: 'other',
    can: [],
  })
  await expect(reseller.farewells.withdraw({ customerId })).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(reseller.farewells.end({ customerId, reason, isUnderstood })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await runDue(world, new Date(Date.now() + 3 * 86_400_000))
  await reseller.customers.get({ customerId }) // the last day itself is not over
  await runDue(world, new Date(Date.now() + 4 * 86_400_000))
  await expect(reseller.customers.get({ customerId })).rejects.toMatchObject({ code: 'not_found' })
  expect((await admin.farewells.list()).items).toMatchObject([
    { partnerName: 'Kiefer IT', handover: 'Buche Systems' },
  ])
})

test('a partner’s notice waits for its subscriptions, says so once, and can be withdrawn', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 1)
  const customerId = world.ahorn.id
  const { userName } = await world.person(world.nordlicht, ['global-admin'])
  const notice = () => provider.farewells.notice({ customerId, endsOn: day(1), reason, isUnderstood })
  await notice()
  expect(await provider.farewells.withdraw({ customerId })).toMatchObject({ ending: null })
  await notice()

  const later = new Date(Date.now() + 5 * 86_400_000)
  await runDue(world, later)
  await runDue(world, later)

  await world.mailTo(userName, /Ihre Beziehung zu Bäckerei Ahorn konnte nicht enden/)
  const { rows } = await world.owner.query(
    `select count(*)::int as n from events where action = 'relationship.end-blocked' and organisation_id = $1`,
    [world.nordlicht.id],
  )
  expect(rows[0].n).toBe(1)
  const { blockers } = await provider.farewells.preview({ customerId })
  await provider.orders.suspend({ customerId, subscriptionId: blockers[0]!.subscriptionId })
  await runDue(world, later)
  expect((await admin.farewells.list()).items).toMatchObject([
    { partnerName: 'Nordlicht Distribution', reason },
  ])
})

test('after a goodbye only a new consent brings the partner back, also past the application', async () => {
  const world = await aWorld()
  const { partnership, reseller, admin } = await withSharedCustomer(world)
  const { id: relationshipId } = await relationshipWith(admin, 'Kiefer IT')
  await admin.farewells.endByCustomer({ relationshipId })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  for (const [capacity, org] of [
    ['as_reseller', world.kiefer.id],
    ['as_customer', world.ahorn.id],
  ]) {
    await app.query(`begin; set local role ${capacity}; set local app.org_id = '${org}'`)
    const { rowCount } = await app.query(
      `update relationships set state = 'active' where id = '${relationshipId}'`,
    )
    await app.query('rollback')
    expect(rowCount).toBe(0)
  }
  await app.end()

  await admin.customers.accept({
    link: await inviteJointly(world, reseller, partnership.id),
    isAccepted: true,
    agreementVersion: '2026-11',
  })

  expect((await reseller.customers.list()).items).toHaveLength(1)
  expect((await reseller.farewells.list()).items).toHaveLength(1)
})

test('nobody ends a relationship of others', async () => {
  const world = await aWorld()
  const { admin } = await withSharedCustomer(world)
  const { id: relationshipId } = await relationshipWith(admin, 'Kiefer IT')
  await becomePartners(world, world.suedlicht, world.buche)
  const stranger = await world.as(world.linde)

  await expect(stranger.farewells.endByCustomer({ relationshipId })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    (await world.as(world.buche)).farewells.end({ customerId: world.ahorn.id, reason, isUnderstood }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('a reseller that wants to leave asks the provider to suspend what keeps it: one mail a day', async () => {
  const world = await aWorld()
  const { reseller, provider, admin } = await withSharedCustomer(world)
  await orderSeats(world, provider, 2)
  const { userName } = await world.person(world.nordlicht, ['billing-admin'])
  const customerId = world.ahorn.id
  const { blockers } = await reseller.farewells.preview({ customerId })
  const one = { customerId, subscriptionId: blockers[0]!.subscriptionId }
  expect(blockers).toMatchObject([{ way: 'ask-provider', askedAt: null, canAsk: true }])

  const asked = await reseller.farewells.askSuspension(one)

  expect(asked).toMatchObject({ askedAt: expect.any(String), canAsk: false })
  await reseller.farewells.askSuspension(one)
  const mail = await world.mailTo(
    userName,
    /Kiefer IT bittet Sie, das Abonnement Office Suite Basic auszusetzen/,
  )
  expect(mail.text).toContain('Bäckerei Ahorn')
  expect(await world.auditOf(one.subscriptionId)).toEqual(['subscription.ask-suspension'])
  await expect
    .poll(async () => (await admin.customerLog.list({})).items.map(({ action }) => action))
    .toContain('subscription.ask-suspension')
  await expect(provider.farewells.askSuspension(one)).rejects.toMatchObject({ code: 'wrong_state' })
  await expect((await world.as(world.buche)).farewells.askSuspension(one)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('what is suspended does not run again while its reseller of record is not the customer’s', async () => {
  const world = await aWorld()
  const { partnership, provider, reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  await orderSeats(world, provider, 2)
  const [subscription] = (await provider.orders.customerSubscriptions({ customerId })).items
  const one = { customerId, subscriptionId: subscription!.id }
  await provider.orders.suspend(one)
  await reseller.farewells.end({ customerId, reason, isUnderstood })

  const again = () => provider.orders.reactivate({ ...one, autoRenew: true })
  await expect(again()).rejects.toMatchObject({
    code: 'order_refused',
    problem: { obstacle: 'reseller-without-relationship' },
  })

  const link = await inviteJointly(world, provider, partnership.id)
  await admin.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  expect(await again()).toMatchObject({ state: 'active', autoRenew: true })
})
