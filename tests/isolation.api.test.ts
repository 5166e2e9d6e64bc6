import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { holdersOf } from '#contract/permissions.ts'
import { enterCustomer } from '#server/modules/customers/index.ts'
import { appLogin } from '#server/platform/database.ts'
import { openTables } from '#server/platform/migrate.ts'
import { send } from './client.ts'
import { inputFor, titleOf } from './examples.ts'
import { recordsOf, recordsOfTheProgramme } from './records.ts'
import { aWorld, type World } from './world.ts'

let world: World
let ids: Record<string, string>

beforeAll(async () => {
  world = await aWorld()
  ids = await recordsOf(world)
})

const nowhere = '01980000-0000-7000-8000-000000000000'
/** Where an ID is a number, one that nobody has. */
const numbered: Record<string, string> = { jobId: '999999999' }
const idNames = (endpoint: Endpoint) => [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
const aboutRecords = allEndpoints.filter((endpoint) => {
  const names = idNames(endpoint)
  return (
    endpoint.access !== 'public' &&
    names.length > 0 &&
    !names.some((name) => ['link', 'productId'].includes(name))
  )
})

test('what the strangers ask for exists', () => {
  const named = new Set(aboutRecords.flatMap(idNames))
  const missing = [...named].filter((name) => !(name in ids) && !recordsOfTheProgramme.has(name))
  expect(missing.filter((name) => name.endsWith('Id'))).toEqual([])
})

describe('to a stranger a record of others does not exist', () => {
  test.each(aboutRecords.map((endpoint) => [titleOf(endpoint), endpoint] as const))(
    '%s',
    async (_, endpoint) => {
      const strangers = {
        operator: world.kompass,
        provider: world.suedlicht,
        reseller: world.buche,
        customer: world.linde,
      }
      const { access } = endpoint
      if (access === 'public') throw new Error('a record needs a session')
      for (const [kind, org] of Object.entries(strangers)) {
        // A person's own records need no role; another person is the stranger then.
        const holders = access === 'signed-in' ? [] : holdersOf(access, kind as keyof typeof strangers)
        if (holders.length === 0 && access !== 'signed-in') continue
        const stranger = await world.as(org, [...holders])
        // All partners' records are the operator's business, so to it only what is nowhere does not exist.
        const elsewhere = Object.fromEntries(
          idNames(endpoint).flatMap((name) =>
            name.endsWith('Id') ? [[name, numbered[name] ?? nowhere]] : [],
          ),
        )
        const answer = await send(
          { base: world.base, cookie: stranger.cookie() },
          endpoint,
          inputFor(endpoint, kind === 'operator' ? { ...ids, ...elsewhere } : ids),
        )

        expect({ kind, status: answer.status, body: answer.body }).toMatchObject({
          kind,
          status: 404,
          body: { code: 'not_found' },
        })
      }
    },
  )
})

test('a list of a stranger holds nothing of the others', async () => {
  const stranger = await world.as(world.suedlicht)
  const rival = await world.as(world.buche)

  expect((await stranger.customers.list()).items).toEqual([])
  expect((await stranger.customers.list({ search: 'backerei' })).items).toEqual([])
  expect((await stranger.customers.list({ search: world.ahorn.id })).items).toEqual([])
  expect((await stranger.orders.list()).items).toEqual([])
  expect((await rival.orders.subscriptions()).items).toEqual([])
  expect((await rival.partnerships.list()).items).toEqual([])
  expect((await rival.invitations.list()).items).toEqual([])
})

test('a stranger learns nothing by switching to an organisation it does not belong to', async () => {
  const stranger = await world.as(world.suedlicht)

  await expect(
    stranger.identity.switchOrganisation({ organisationId: world.kiefer.id }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('every table has forced row-level security and only plain policies', async () => {
  expect((await world.owner.query(openTables)).rows).toEqual([])
})

const everyone = ['countries', 'products', 'service_plans', 'provider_entries']
const capacities = ['as_operator', 'as_provider', 'as_reseller', 'as_customer', 'as_link']
const ofTheProgramme: Record<string, string[]> = {
  as_operator: [
    'organisations',
    'tenants',
    'enrolments',
    'mails',
    'prices',
    'catalogue_imports',
    'membership_profiles',
    'membership_imports',
    'locations',
    'vetting_checks',
    'vetting_documents',
    'vetting_document_bytes',
    'recoveries',
    'agreement_versions',
    'partner_agreements',
    'measures',
    'partnerships',
    'provider_entry_drafts',
    'legal_texts',
  ],
  as_reseller: ['agreement_versions'],
  as_provider: ['agreement_versions', 'prices'],
}

test.each(capacities)('%s sees no row while no organisation is set', async (capacity) => {
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const { rows: tables } = await world.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'`,
  )
  const visible: string[] = []
  for (const { relname } of tables) {
    await app.query('begin')
    await app.query(`set local role ${capacity}`)
    const { rows } = await app.query(`select has_table_privilege('${relname}', 'select') as may`)
    const found = rows[0].may ? (await app.query(`select 1 from ${relname} limit 1`)).rowCount : 0
    if (found) visible.push(relname)
    await app.query('rollback')
  }
  await app.end()

  const allowed = [...everyone, ...(ofTheProgramme[capacity] ?? [])]
  expect(visible.filter((name) => !allowed.includes(name))).toEqual([])
})

test('the app’s own login owns nothing and sees nothing', async () => {
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const { rows: owned } = await app.query(
    `select count(*)::int as n from pg_class where relowner = 'portal_app'::regrole`,
  )
  const { rows: rights } = await app.query(
    `select rolsuper or rolbypassrls or rolcreaterole as any from pg_roles where rolname = 'portal_app'`,
  )
  const refused = await app.query('select 1 from relationships').then(
    () => 'seen',
    (error: Error) => error.message,
  )
  await app.end()

  expect(owned[0].n).toBe(0)
  expect(rights[0].any).toBe(false)
  expect(refused).toContain('permission denied')
})

async function asCapacity(settings: string, statement: string) {
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  await app.query(`begin; ${settings}`)
  const result = await app.query(statement).then(
    (done) => `${done.rowCount} rows`,
    (error: Error) => error.message,
  )
  await app.query('rollback')
  await app.end()
  return result
}

test('a partner cannot make a relationship or a grant, not even past the application', async () => {
  const asProvider = `set local role as_provider; set local app.org_id = '${world.suedlicht.id}'`
  const grant = `insert into grants (partner_id, customer_id, roles, state, started_at) values ('${world.suedlicht.id}', '${world.ahorn.id}', '{}', 'active', now())`

  expect(await asCapacity(asProvider, grant)).toContain('permission denied')
  expect(await asCapacity(asProvider, `update relationships set state = 'active'`)).toBe('0 rows')
  expect(await asCapacity(asProvider, 'update relationships set may_order = true')).toContain(
    'permission denied',
  )
})

test('a reseller reads no amount and places no order, not even past the application (I-03)', async () => {
  const asReseller = `set local role as_reseller; set local app.org_id = '${world.kiefer.id}'`

  expect(await asCapacity(asReseller, 'select id from orders')).toBe('1 rows')
  for (const amount of ['total from orders', 'unit_price from order_lines', 'cost from prices'])
    expect(await asCapacity(asReseller, `select ${amount}`)).toContain('permission denied')
  expect(await asCapacity(asReseller, `insert into orders (id) values (gen_random_uuid())`)).toContain(
    'permission denied',
  )
})

test('the operator reads no customer, no relationship and no order of a tenant (I-26)', async () => {
  const asOperator = `set local role as_operator; set local app.org_id = '${world.kompass.id}'`
  const closed = ['relationships', 'grants', 'admin_relationships', 'orders', 'subscriptions', 'log_entries']

  for (const table of closed)
    expect(await asCapacity(asOperator, `select 1 from ${table}`)).toMatch(/permission denied|^0 rows$/)
})

test('the operator cannot make a partner sign, and an applicant cannot approve itself', async () => {
  const asReseller = `set local role as_reseller; set local app.org_id = '${world.kiefer.id}'`
  await world.owner.query(
    `insert into enrolments (organisation_id, tenant_id, organisation_name, domain, country, state, applicant_id, applicant_name, created_at)
     select $1, $2, 'Kiefer IT', 'x', 'DE', 'under_review', (select id from users where organisation_id = $1 limit 1), 'x', now()`,
    [world.kiefer.id, world.kiefer.tenantId],
  )

  expect(await asCapacity(asReseller, `update enrolments set state = 'qualified'`)).toContain(
    'row-level security',
  )
  expect(await asCapacity('set local role as_operator', `update enrolments set state = 'active'`)).toContain(
    'row-level security',
  )
})

test('search, shared customers and order facts answer only for the caller’s own relationships', async () => {
  const { text } = enterCustomer(world.ahorn.id, world.ahorn.id, 'licence.view')
  const entering = text
    .replace('$1', `'${world.ahorn.id}'`)
    .replaceAll('$2', `'${world.ahorn.id}'`)
    .replaceAll('$3', `'{directory-readers}'`)
  const stranger = `set local role as_provider; set local app.org_id = '${world.suedlicht.id}'; ${entering}`
  const zero = '00000000-0000-0000-0000-000000000000'

  expect(await asCapacity(stranger, `select * from search_customers('%', '', '${zero}', 100)`)).toBe('0 rows')
  expect(
    await asCapacity(stranger, `select * from shared_customers('${world.kiefer.id}', '', '${zero}', 100)`),
  ).toBe('0 rows')
  expect(
    await asCapacity(
      stranger,
      `select * from shared_among('${world.kiefer.id}', array['${world.ahorn.id}']::uuid[])`,
    ),
  ).toBe('0 rows')
  expect(
    await asCapacity(
      stranger,
      `select * from search_invitations('%', null, null, now(), false, null, null, 100)`,
    ),
  ).toBe('0 rows')
  expect(
    await asCapacity(stranger, `select * from order_eligibility(array['${world.ahorn.id}']::uuid[], now())`),
  ).toBe('0 rows')
  expect(
    await asCapacity(
      stranger,
      `select 1 where reactivation_obstacle('${world.kiefer.id}') <> 'no-relationship'`,
    ),
  ).toBe('0 rows')
  expect(
    await asCapacity(
      stranger,
      `select 1 where current_customer() is not null or current_directory() is not null`,
    ),
  ).toBe('0 rows')
  expect(await asCapacity(stranger, `select * from order_resellers()`)).toBe('0 rows')
  expect(
    await asCapacity(stranger, `select 1 where order_obstacle('${world.kiefer.id}') <> 'no-relationship'`),
  ).toBe('0 rows')
})
