import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { big, cookieOf, idOf, licensed, password, people, sku, small } from './fill.ts'

export type Shot = {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  body?: string
  headers: Record<string, string>
}
/** One job, asked of our server and of the floor; `next` numbers each request. */
export type Job = {
  name: string
  kind: 'read' | 'write'
  ours: (n: number) => Shot
  floor: (n: number) => Shot
  before?: string
}

const signedIn = (organisationId: string) => ({ cookie: `mittler_session=${cookieOf(organisationId)}` })
const json = { 'content-type': 'application/json' }
const read = (path: string, headers: Record<string, string> = {}): Shot => ({ method: 'GET', path, headers })

const orderBody = JSON.stringify({
  resellerId: big.reseller,
  lines: [{ productId: sku.productId, skuId: sku.skuId, term: 'P1Y', billing: 'monthly', quantity: 5 }],
})
const customer = (n: number) => idOf('customer', 1 + (n % 2000))
/** User g belongs to customer 1 + g % licensed; see fill.ts. */
const user = (n: number) => idOf('user', 1 + (n % people))
const employer = (n: number) => idOf('customer', 1 + ((1 + (n % people)) % licensed))

type Cursor = { sort_name: string; customer_id: string }

/** Row 9,980 of the big provider: where page 500 begins. */
async function cursorOf(databaseUrl: string): Promise<Cursor> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<Cursor>(
    `select sort_name, customer_id from relationships where partner_id = $1 order by sort_name, customer_id offset 9979 limit 1`,
    [big.provider],
  )
  await client.end()
  return rows[0] ?? { sort_name: '', customer_id: '' }
}

/** The main job's lists and writes, each with the same work on both sides. */
export const jobsOf = async (databaseUrl: string): Promise<Job[]> => [
  ...reads(await cursorOf(databaseUrl)),
  explain,
  ...writes,
  ...signIns,
]

function reads({ sort_name: name, customer_id: id }: Cursor): Job[] {
  const after = Buffer.from(JSON.stringify([name, id])).toString('base64url')
  const bigList = `/customers?partner=${big.provider}`
  const words = ['handel', 'c0ffee', 'metall gmbh', 'beef', 'a1b2']
  const word = (n: number) => encodeURIComponent(words[n % words.length] ?? '')
  return [
    {
      name: 'customers-page-1',
      kind: 'read',
      ours: () => read('/api/customers', signedIn(big.provider)),
      floor: () => read(bigList),
    },
    {
      name: 'customers-page-1-of-50',
      kind: 'read',
      ours: () => read('/api/customers', signedIn(small.reseller)),
      floor: () => read(`/customers?partner=${small.reseller}`),
    },
    {
      name: 'customers-page-500',
      kind: 'read',
      ours: () => read(`/api/customers?after=${after}`, signedIn(big.provider)),
      floor: () => read(`${bigList}&name=${encodeURIComponent(name)}&id=${id}`),
    },
    {
      name: 'invitations-page-1',
      kind: 'read',
      ours: () => read('/api/invitations', signedIn(big.reseller)),
      floor: () => read(`/invitations?partner=${big.reseller}`),
    },
    {
      name: 'customers-search',
      kind: 'read',
      ours: (n) => read(`/api/customers?search=${word(n)}`, signedIn(big.provider)),
      floor: (n) => read(`${bigList}&search=${word(n)}`),
    },
  ]
}

/** "May I see this customer's users, and why?" for each of the administered customers in turn. */
const explain: Job = {
  name: 'explain-a-right',
  kind: 'read',
  ours: (n) =>
    read(
      `/api/rights/explanation?permission=customer-user.view&customerId=${customer(n)}`,
      signedIn(big.provider),
    ),
  floor: (n) => read(`/explanation?partner=${big.provider}&customer=${customer(n)}`),
}

const writes: Job[] = [
  {
    name: 'order-place',
    kind: 'write',
    ours: (n) => ({
      method: 'POST',
      path: `/api/customers/${customer(n)}/orders`,
      body: orderBody,
      headers: { ...json, ...signedIn(big.provider), 'idempotency-key': randomUUID() },
    }),
    floor: (n) => ({
      method: 'POST',
      path: `/customers/${customer(n)}/orders`,
      body: orderBody,
      headers: json,
    }),
  },
  {
    name: 'licence-assign',
    kind: 'write',
    ours: (n) => ({
      method: 'PUT',
      path: `/api/customers/${employer(n)}/users/${user(n)}/licences/${sku.licenceSkuId}`,
      headers: { ...json, ...signedIn(big.reseller) },
      body: '{}',
    }),
    floor: (n) => ({
      method: 'PUT',
      path: `/customers/${employer(n)}/users/${user(n)}/licence`,
      headers: json,
      body: '{}',
    }),
    before: 'truncate licence_assignments; update licence_pools set assigned = 0; vacuum full licence_pools',
  },
]

const userName = (n: number) => `u${1 + (n % people)}@${domainOf(employer(n))}`
const domainOf = (customerId: string) => `c${customerId.slice(-6)}.bench.example`

/** The front door: a memory-hard hash each time, then a session that every request proves again. */
const signIns: Job[] = [
  {
    name: 'session-check',
    kind: 'read',
    ours: () => read('/api/session', signedIn(big.provider)),
    floor: () => read(`/session?cookie=${cookieOf(big.provider)}`),
  },
  {
    name: 'sign-in',
    kind: 'write',
    ours: (n) => ({
      method: 'POST',
      path: '/api/session',
      headers: json,
      body: JSON.stringify({ userName: userName(n), password }),
    }),
    floor: (n) => ({
      method: 'POST',
      path: '/session',
      headers: json,
      body: JSON.stringify({ userName: userName(n), password }),
    }),
  },
]
