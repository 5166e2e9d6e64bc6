import pg from 'pg'
import { expect, test } from 'vitest'
import { appLogin } from '#server/platform/database.ts'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

const timeZone = 'Europe/Berlin'
const seatsOf = async ({ owner, ahorn }: World) => {
  const { rows } = await owner.query(
    'select coalesce(sum(quantity), 0)::int as n from subscriptions where customer_id = $1',
    [ahorn.id],
  )
  return rows[0].n as number
}

test('no order brings the customer above its seats; the refusal names the guardrail, and the customer is told', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ seatCap: 5, timeZone })
  await orderSeats(world, provider, 3)

  await expect(orderSeats(world, provider, 3)).rejects.toMatchObject({
    code: 'order_refused',
    problem: { obstacle: 'guardrail-seats' },
  })
  await orderSeats(world, provider, 2)

  expect(await seatsOf(world)).toBe(5)
  expect(await world.auditOf(world.ahorn.id)).toEqual(['guardrail.set', 'guardrail.stop'])
  const { user } = await admin.identity.session()
  const { rows } = await world.owner.query('select email from users where id = $1', [user.id])
  const mail = await world.mailTo(rows[0].email, /Eine Leitplanke hat eine Bestellung von Nordlicht/)
  expect(mail.text).toContain('Höchstzahl der Plätze')
})

test('fifty orders at once do not overshoot', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ seatCap: 20, timeZone })

  const done = await Promise.allSettled(Array.from({ length: 50 }, () => orderSeats(world, provider, 1)))

  expect(done.filter(({ status }) => status === 'fulfilled').length).toBe(20)
  expect(await seatsOf(world)).toBe(20)
  const refusals = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const refusal of refusals) expect(refusal).toMatchObject({ problem: { obstacle: 'guardrail-seats' } })
})

test('nothing is ordered during a freeze; lifting it takes hold at once', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
  await admin.guardrails.set({
    freezes: [
      { from: hours(5), to: hours(6) },
      { from: hours(-1), to: hours(1) },
    ],
    timeZone,
  })
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'guardrail-freeze' },
  })

  await admin.guardrails.set({ freezes: [{ from: hours(1), to: hours(2) }], timeZone })
  await orderSeats(world, provider, 1)
  await admin.guardrails.set({ timeZone })
  await orderSeats(world, provider, 1)

  expect(await admin.guardrails.get()).toMatchObject({ seatCap: null, spendCap: null, freezes: [] })
  expect(await seatsOf(world)).toBe(2)
})

test('a freeze has both ends in their order, and a time zone that exists', async () => {
  const world = await aWorld()
  const admin = await world.as(world.ahorn)
  const [early, late] = ['2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z']

  await expect(
    admin.guardrails.set({ freezes: [{ from: late, to: early }], timeZone }),
  ).rejects.toMatchObject({
    problem: { fields: { 'freezes.0.to': { rule: 'later-than-begin' } } },
  })
  await expect(admin.guardrails.set({ timeZone: 'Mond/Krater' })).rejects.toMatchObject({
    problem: { fields: { timeZone: { rule: 'format' } } },
  })
})

test('a partner cannot see or set a guardrail, not even past the application; nor another customer', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ seatCap: 5, timeZone })

  await expect(provider.guardrails.get()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await (await world.as(world.linde)).guardrails.get()).toMatchObject({ seatCap: null })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const attempt = async (capacity: string, statement: string) => {
    await app.query(`begin; set local role ${capacity}; set local app.org_id = '${world.linde.id}'`)
    const said = await app.query(statement).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: Error) => error.message,
    )
    await app.query('rollback')
    return said
  }
  const insert = `insert into guardrails (customer_id, seat_cap, time_zone, changed_by, changed_at) values ('${world.ahorn.id}', 9, 'UTC', 'x', now())`
  expect(await attempt('as_provider', 'update guardrails set seat_cap = 9')).toContain('permission denied')
  expect(await attempt('as_customer', 'update guardrails set seat_cap = 9')).toBe('0 rows')
  expect(await attempt('as_customer', insert)).toContain('row-level security')
  await app.end()
})

test('no order brings the customer above what it spends in a month, counted at retail prices', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ spendCap: 5 * 1543, timeZone })
  await orderSeats(world, provider, 3)

  await expect(orderSeats(world, provider, 3)).rejects.toMatchObject({
    problem: { code: 'order_refused', obstacle: 'guardrail-spend' },
  })
  expect(await admin.guardrails.get()).toMatchObject({
    spendCap: { amount: 7715, currency: 'EUR' },
    spent: { amount: 3 * 1543, currency: 'EUR' },
  })
  await orderSeats(world, provider, 2)

  expect(await seatsOf(world)).toBe(5)
})

test('where the customer wants four eyes, an order passes once, after its global admin approved it', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ needsApproval: true, timeZone })
  const owner = await world.person(world.ahorn, ['global-admin'])

  const refused = { problem: { code: 'order_refused', obstacle: 'guardrail-approval' } }
  await expect(orderSeats(world, provider, 3)).rejects.toMatchObject(refused)
  await expect(orderSeats(world, provider, 3)).rejects.toMatchObject(refused)
  expect((await world.mailTo(owner.userName, /Ihre Freigabe ist nötig/)).text).toContain(
    'Office Suite Basic: 3',
  )
  const { items } = await admin.orderApprovals.list()
  expect(items).toMatchObject([
    { state: 'open', monthly: { amount: 4629, currency: 'EUR' }, can: ['approve', 'decline'] },
  ])
  const approvalId = items[0]!.id
  expect(await admin.orderApprovals.approve({ approvalId })).toMatchObject({ state: 'approved' })
  expect((await provider.orderApprovals.list()).items).toMatchObject([{ id: approvalId, can: ['use'] }])

  await expect(orderSeats(world, provider, 4)).rejects.toMatchObject(refused)
  await orderSeats(world, provider, 3)
  await expect(orderSeats(world, provider, 3)).rejects.toMatchObject(refused)

  expect(await seatsOf(world)).toBe(3)
  const states = (await admin.orderApprovals.list()).items.map(({ state }) => state)
  expect(states.toSorted()).toEqual(['open', 'open', 'used'])
  expect((await world.auditOf(approvalId)).toSorted()).toEqual([
    'order-approval.approve',
    'order-approval.approve-by-customer',
    'order-approval.ask',
  ])
})

test('a declined order stays refused with the reason, and an approval that ran out is worth nothing', async () => {
  const world = await aWorld()
  const { provider, admin } = await withSharedCustomer(world)
  await admin.guardrails.set({ needsApproval: true, timeZone })
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({ code: 'order_refused' })
  await expect(orderSeats(world, provider, 2)).rejects.toMatchObject({ code: 'order_refused' })
  const [two, one] = (await admin.orderApprovals.list()).items

  await admin.orderApprovals.decline({ approvalId: one!.id, reason: 'Nicht mehr dieses Jahr' })
  await admin.orderApprovals.approve({ approvalId: two!.id })
  await world.owner.query(`update order_approvals set expires_at = now() - interval '1 s' where id = $1`, [
    two!.id,
  ])

  expect((await provider.orderApprovals.list()).items).toMatchObject([
    { isExpired: true, can: [] },
    { state: 'declined', reason: 'Nicht mehr dieses Jahr', can: [] },
  ])
  for (const seats of [1, 2])
    await expect(orderSeats(world, provider, seats)).rejects.toMatchObject({ code: 'order_refused' })
  expect(await seatsOf(world)).toBe(0)
})

test('what waits for approval is closed with the partnership or the relationship it goes through, and is gone for who left', async () => {
  const world = await aWorld()
  const { partnership, reseller, provider, admin } = await withSharedCustomer(world)
  const { userName } = await world.person(world.nordlicht, ['sales-agent'], 'verkauf')
  await admin.guardrails.set({ needsApproval: true, timeZone })
  const states = async () => (await admin.orderApprovals.list()).items.map(({ state }) => state)
  for (const seats of [2, 3])
    await expect(orderSeats(world, provider, seats)).rejects.toMatchObject({
      problem: { obstacle: 'guardrail-approval' },
    })
  const [first] = (await admin.orderApprovals.list()).items
  await admin.orderApprovals.approve({ approvalId: first!.id })
  await world.owner.query(
    `update order_approvals set requested_by = (select id from users where user_name = $1) where customer_id = $2`,
    [userName, world.ahorn.id],
  )

  await reseller.partnershipEndings.remove({
    partnershipId: partnership.id,
    reason: 'Neue Wege',
    isUnderstood: true,
  })

  expect(await states()).toEqual(['closed', 'closed'])
  await expect(admin.orderApprovals.approve({ approvalId: first!.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  expect(await world.auditOf(first!.id)).toContain('order-approval.close')
  await world.mailTo(userName, /Ihre Bestellung für Bäckerei Ahorn wurde geschlossen/)
  expect((await provider.orderApprovals.list()).items.map(({ state }) => state)).toEqual(['closed', 'closed'])
  const { items } = await admin.customers.partners()
  const { id: relationshipId } = items.find(({ partnerKind }) => partnerKind === 'provider')!
  await admin.farewells.endByCustomer({ relationshipId })
  expect((await provider.orderApprovals.list()).items).toEqual([])
  expect(await states()).toEqual(['closed', 'closed'])
})
