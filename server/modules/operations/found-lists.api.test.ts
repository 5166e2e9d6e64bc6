import { beforeAll, expect, test } from 'vitest'
import { submitted } from '#tests/applicant.ts'
import { send } from '#tests/client.ts'
import { opening } from '#tests/recovery.ts'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'
import { ordersApi } from '#contract/orders.ts'

// Plans rest on the statistics of all orders, and the operator's recoveries are everybody's.
beforeAll(async () => void (await theServer({})))

test('orders are found by customer and subscriptions by product, whatever the accents, in the list and its file', async () => {
  const world = await aWorld()
  const { provider, reseller, admin } = await withSharedCustomer(world)
  const { id } = await orderSeats(world, provider, 2)

  for (const client of [provider, reseller]) {
    expect((await client.orders.list({ search: ' BACKEREI a' })).items.map((order) => order.id)).toEqual([id])
    expect((await client.orders.list({ search: 'ahorn' })).items).toEqual([])
  }
  for (const client of [provider, reseller, admin]) {
    expect((await client.orders.subscriptions({ search: 'office' })).items).toHaveLength(1)
    expect((await client.orders.subscriptions({ search: 'mail' })).items).toEqual([])
  }
  const customerId = world.ahorn.id
  expect((await provider.orders.customerSubscriptions({ customerId, search: 'mail' })).items).toEqual([])
  const sender = { base: world.base, cookie: provider.cookie(), language: 'en' }
  const { body } = await send(sender, ordersApi.export, { search: 'nobody' })
  expect(String(body).trim().split('\r\n')).toHaveLength(1)
})

test('guests are found by address, requests by person, locations by name, recoveries by organisation', async () => {
  const world = await aWorld()
  const kiefer = await world.as(world.kiefer)
  for (const email of ['anna@gast.example', 'berta@gast.example'])
    await kiefer.guests.invite({ email, language: 'de', roles: ['referrals-admin'] })
  const address = { line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' }
  const contact = { firstName: 'Franzi', email: 'wien@kiefer.example', phone: '01 5120000' }
  for (const name of ['Büro Wien', 'Lager Graz']) await kiefer.locations.add({ name, address, contact })
  const { userId } = await world.person(world.kiefer, ['sales-agent'])
  const person = await world.signedIn(userId, world.kiefer)
  await person.access.request({ role: 'billing-admin', reason: 'Rechnungen prüfen' })
  const operator = await world.as(world.kompass)
  await operator.recoveries.open(opening(world.ahorn))

  const guests = await kiefer.guests.list({ search: 'ANNA' })
  const locations = await kiefer.locations.list({ search: 'buro' })
  const [asking, nobody] = [
    await kiefer.access.requests({ search: 'erika' }),
    await kiefer.access.requests({ search: 'muster' }),
  ]
  const recoveries = await operator.recoveries.list({ search: 'bäckerei', state: 'waiting' })

  expect(guests.items.map(({ email }) => email)).toEqual(['anna@gast.example'])
  expect(locations.items.map(({ name }) => name)).toEqual(['Büro Wien'])
  expect([asking.items.length, nobody.items.length]).toEqual([1, 0])
  expect(recoveries.items.map(({ organisation }) => organisation)).toContain('Bäckerei Ahorn')
  expect((await operator.recoveries.list({ search: 'ahorn' })).items).toEqual([])
})

test('with 20,000 orders the customer searched for is one range of an index, also behind row-level security', async () => {
  const world = await aWorld()
  await withOrders(world, 20_000)

  const plan = await planAs(world, 'as_provider', world.nordlicht.id)

  expect(plan).toContain('orders_of_provider_by_customer')
  expect(plan).toMatch(/Index Cond: .*provider_id = .*search_key >= 'kunde 77'/)
})

test('people, the registry and applications go both ways along their index, page by page', async () => {
  const world = await aWorld()
  for (const each of [world, await aWorld(), await aWorld()]) await submitted(each)
  const [kiefer, operator] = [await world.as(world.kiefer), await world.as(world.kompass)]
  await world.person(world.kiefer, ['sales-agent'])

  for (const sort of ['name', 'id'] as const)
    await expectTurned((way, page) => operator.membership.list({ sort: `${way}${sort}`, ...page }))
  for (const sort of ['due', 'name'] as const)
    await expectTurned((way, page) =>
      operator.enrolment.queue({ state: 'email_verification', sort: `${way}${sort}`, ...page }),
    )
  await expectTurned((way, page) => kiefer.identity.users({ sort: `${way}name`, ...page }))
})

type Listing = { items: { id: string }[]; next: string | null }
type Read = (way: '' | '-', page: { limit: number; after?: string }) => Promise<Listing>

/** All pages one way are all pages the other way, turned round. */
async function expectTurned(read: Read): Promise<void> {
  const all = async (way: '' | '-') => {
    const ids: string[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page: Listing = await read(way, { limit: 2, ...(after ? { after } : {}) })
      ids.push(...page.items.map(({ id }) => id))
      after = page.next
    }
    return ids
  }
  const [up, down] = [await all(''), await all('-')]
  expect(new Set(up).size).toBe(up.length)
  expect(up.length).toBeGreaterThan(1)
  expect(down).toEqual(up.toReversed())
}

async function withOrders({ owner, nordlicht, kiefer, ahorn }: World, count: number) {
  await owner.query(
    `insert into orders (provider_id, reseller_id, customer_id, provider_name, reseller_name, customer_name, state, currency, total, placed_by, placed_by_name, placed_at)
     select $1, $2, $3, 'N', 'K', 'Künde ' || n, 'completed', 'EUR', 1, (select id from users limit 1), 'x', now() - n * interval '1 minute'
     from generate_series(1, $4::int) n`,
    [nordlicht.id, kiefer.id, ahorn.id, count],
  )
  await owner.query('analyze orders')
}

async function planAs({ owner }: World, capacity: string, organisationId: string): Promise<string> {
  await owner.query('begin')
  await owner.query(`set local role ${capacity}`)
  await owner.query(`select set_config('app.org_id', $1, true)`, [organisationId])
  const { rows } = await owner.query(
    `explain select id from orders where search_key >= 'kunde 77' and search_key < 'kunde 77\u{10ffff}'
     order by placed_at desc, id desc limit 21`,
  )
  await owner.query('rollback')
  return rows.map((row: Record<string, unknown>) => String(row['QUERY PLAN'])).join('\n')
}
