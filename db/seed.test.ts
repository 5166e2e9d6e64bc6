import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '#db/seed.ts'
import { checkProfile } from '#server/modules/enrolment/check-profile.ts'
import { fits } from '#server/modules/identity/index.ts'
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'
import { normalizePhone } from '#server/platform/rules.ts'

const password = 'seen from the lighthouse'
const cast = [
  ...['nordlicht', 'suedlicht', 'kiefer', 'buche'].flatMap((domain) =>
    ['admin', 'sales', 'helpdesk', 'billing'].map((mailbox) => `${mailbox}@${domain}.example`),
  ),
  'admin@kompass.example',
  'admin@ahorn.example',
]
let home: string
let server: EmbeddedPostgres
let url: string
let client: pg.Client
/** The demo's today: the tests may go on past midnight. */
let seededOn: string

beforeAll(async () => {
  home = fs.mkdtempSync(join(tmpdir(), 'mittler seed '))
  server = await startPostgres({ dataDir: join(home, 'data') })
  url = await ensureDatabase(server.url, 'seeded')
  await migrate(url)
  seededOn = new Date().toISOString().slice(0, 10)
  // Two processes of one installation start at the same time.
  await Promise.all([seedDemo(url, password), seedDemo(url, password)])
  client = new pg.Client(url)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await server.stop()
  fs.rmSync(home, { recursive: true, force: true })
})

async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  return (await client.query<T>(sql)).rows
}
const count = async (from: string) =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

async function fingerprint(): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const hashes: string[] = []
  for (const { name } of tables) {
    const [row] = await rows<{ hash: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`,
    )
    hashes.push(`${name} ${row?.hash}`)
  }
  return hashes
}

test('the demo world has 41 customers with 120 subscriptions', async () => {
  expect(await count("organisations where kind = 'customer'")).toBe(41)
  expect(await count('subscriptions')).toBe(120)
  expect(await count('order_lines')).toBe(120)
})

test('seeding again changes nothing', async () => {
  const before = await fingerprint()
  await seedDemo(url, 'another password')
  expect(await fingerprint()).toEqual(before)
})

test('everyone of the cast exists and signs in with the one password', async () => {
  const people = await rows<{ user_name: string; password_hash: string }>(
    'select user_name, password_hash from users where password_hash is not null',
  )
  expect(people.map(({ user_name }) => user_name)).toEqual(expect.arrayContaining(cast))
  for (const { password_hash } of people) expect(await fits(password, password_hash)).toBe(true)
})

test('no licence pool has more assigned than owned, and both add up', async () => {
  const pools = await rows<{ owned: number; assigned: number; bought: number; held: number }>(`
    select owned, assigned,
      (select sum(quantity)::int from subscriptions s
       where s.customer_id = p.customer_id and s.licence_sku_id = p.licence_sku_id and s.state <> 'expired') as bought,
      (select count(*)::int from licence_assignments a
       where a.customer_id = p.customer_id and a.licence_sku_id = p.licence_sku_id) as held
    from licence_pools p`)
  for (const { owned, assigned, bought, held } of pools) {
    expect(assigned).toBeLessThanOrEqual(owned)
    expect([owned, assigned]).toEqual([bought, held])
  }
})

test('the bakery has one product without a free licence', async () => {
  const pools = await rows(
    "select p.title from licence_pools p join tenants t on t.organisation_id = p.customer_id where t.initial_domain = 'ahorn.example' and assigned = owned",
  )
  expect(pools).toHaveLength(1)
})

test('no partnership and no relationship crosses regions', async () => {
  const region = (id: string) =>
    `(select c.region from organisations o join countries c on c.code = o.country where o.id = ${id})`
  expect(await count(`partnerships p where ${region('p.provider_id')} <> ${region('p.reseller_id')}`)).toBe(0)
  expect(await count(`relationships r where ${region('r.partner_id')} <> ${region('r.customer_id')}`)).toBe(0)
})

test('every customer has exactly one pair of partners, and those are partners of each other', async () => {
  expect(await count('relationships')).toBe(82)
  const unbacked = `relationships a join relationships b using (customer_id)
    where a.partner_kind = 'provider' and b.partner_kind = 'reseller' and not exists
      (select from partnerships p where p.provider_id = a.partner_id and p.reseller_id = b.partner_id)`
  expect(await count(unbacked)).toBe(0)
})

test('administrator rights stand exactly where a grant does', async () => {
  expect(await count("grants where state = 'removed_by_customer'")).toBe(3)
  const differing = `relationships r where has_admin_rights <> exists
    (select from grants g where g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active')`
  expect(await count(differing)).toBe(0)
})

test('orders follow the agreement, the price sheet and the calendar', async () => {
  expect(await count('orders where customer_id not in (select customer_id from customer_agreements)')).toBe(0)
  const unpriced = `order_lines l join orders o on o.id = l.order_id join organisations c on c.id = o.customer_id
    left join prices p on (p.product_id, p.sku_id, p.term, p.billing, p.market, p.currency, p.cost)
      = (l.product_id, l.sku_id, l.term, l.billing, c.country, o.currency, l.unit_price)
    where p.cost is null`
  expect(await count(unpriced)).toBe(0)
  expect(
    await count("subscriptions where ends_on <> (starts_on + term::interval - interval '1 day')::date"),
  ).toBe(0)
  expect(await count(`subscriptions where (state = 'expired') <> (ends_on < '${seededOn}')`)).toBe(0)
  expect(
    await count('orders o where total <> (select sum(total) from order_lines l where l.order_id = o.id)'),
  ).toBe(0)
})

test('applications and directory entries pass the rules of their forms', async () => {
  const cases = await rows<{ profile: Parameters<typeof checkProfile>[0]; country: string }>(
    'select profile, country from enrolments',
  )
  for (const { profile, country } of cases) expect(checkProfile(profile, country)).toEqual(profile)
  const entries = await rows<{ phone: string; country: string }>(
    'select phone, country from provider_entries',
  )
  for (const { phone, country } of entries) expect(normalizePhone(phone, country)).toBe(phone)
})

test('nothing lies in the future, nothing is left to be mailed, every address is under .example', async () => {
  expect(await count('events where at > now()')).toBe(0)
  expect(
    await count('events e, relay_position p where (e.transaction, e.id) > (p.transaction, p.event_id)'),
  ).toBe(0)
  expect(await count("mails where state = 'waiting'")).toBe(0)
  expect(await count("users where user_name not like '%.example' or email not like '%.example'")).toBe(0)
  expect(await count("mails where recipient not like '%.example'")).toBe(0)
})

test('an owner under row-level security is told what to do', async () => {
  await client.query("create role plain login password 'plain'")
  const plain = Object.assign(new URL(url), { username: 'plain', password: 'plain' }).href
  await expect(seedDemo(plain, password)).rejects.toThrow('MITTLER_DEMO=off')
})
