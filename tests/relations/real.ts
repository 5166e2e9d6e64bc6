import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import { customersRoutes } from '#server/modules/customers/customers.routes.ts'
import { enterCustomer } from '#server/modules/customers/index.ts'
import { invitationsRoutes } from '#server/modules/invitations/invitations.routes.ts'
import { endDue } from '#server/modules/partnerships/index.ts'
import { farewellsRoutes } from '#server/modules/farewells/farewells.routes.ts'
import { endingsRoutes } from '#server/modules/partnerships/endings.routes.ts'
import { partnershipsRoutes } from '#server/modules/partnerships/partnerships.routes.ts'
import { standingRoutes } from '#server/modules/standing/standing.routes.ts'
import { type Answer, sendBatch } from '#server/platform/batch.ts'
import { AppError } from '#server/platform/app-error.ts'
import { actorOf, type Actor, type Ctx, zeroId } from '#server/platform/context.ts'
import { appLogin, createPool, type Tx } from '#server/platform/database.ts'
import type { Handler, On, OnText, Routes } from '#server/platform/http.ts'
import { openLink, useLinkKey } from '#server/platform/links.ts'
import { forbidden } from '#server/platform/policy.ts'
import { inTransaction, type Scope, type Statement } from '#server/platform/transaction.ts'
import { kindOf, orgNames, orgOf, type OrgName, people, type Person, rolesOf } from './model.ts'

// The server's own functions, called as its HTTP layer calls them: the contract's permission, one transaction as one
// capacity, the handler of the route. Only HTTP, sessions and passwords are left out.

const handlers = new Map<Endpoint, Handler<Endpoint>>()
const on: On = (endpoint, handle) => void handlers.set(endpoint, handle as unknown as Handler<Endpoint>)
const onText: OnText = () => {}
const modules: Routes[] = [
  partnershipsRoutes('http://mittler.example'),
  endingsRoutes,
  farewellsRoutes,
  invitationsRoutes('http://mittler.example'),
  customersRoutes('example'),
  standingRoutes,
]
for (const register of modules) register(on, onText)
useLinkKey('a secret that only the tests know, 42')

export type World = Record<OrgName, string> & { people: Record<Person, Actor> }

/** One database of its own, with the connections a story needs. */
export async function openLane(clusterUrl: string, template = 'template_test') {
  const name = `test_${randomBytes(8).toString('hex')}`
  const setup = new pg.Client({ connectionString: clusterUrl })
  await setup.connect()
  await setup.query('select pg_advisory_lock(1)') // a template is copied by one at a time
  await setup.query(`create database ${name} template ${template}`)
  await setup.end()
  const url = Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).href
  const options = { options: '-c plan_cache_mode=force_generic_plan -c synchronous_commit=off' }
  const appUrl = appLogin(url).url
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  // A plan belongs to the role it was made for; a pool for each keeps it.
  const pools = Object.fromEntries(
    ['operator', 'provider', 'reseller', 'customer'].map((kind) => [kind, createPool(appUrl, 1, options)]),
  )
  const eyes = Object.fromEntries(
    await Promise.all(
      (['provider', 'reseller', 'customer'] as const).map(async (kind) => {
        const client = new pg.Client({ connectionString: appUrl, ...options })
        await client.connect()
        await client.query(`set role as_${kind}`)
        return [kind, client] as const
      }),
    ),
  )
  const close = async () => {
    await Promise.all([...Object.values(pools), ...Object.values(eyes), owner].map((it) => it.end()))
  }
  return { owner, pools, eyes, close, /** The organisations of the last story. */ last: [] as string[] }
}
export type Lane = Awaited<ReturnType<typeof openLane>>

/** A fresh cast; what earlier stories of this database left open is over. */
export async function newWorld(lane: Lane, now: number): Promise<World> {
  const { owner } = lane
  const mark = randomBytes(5).toString('hex')
  await owner.query(
    `update partnerships set state = 'removed', ends_on = null, notice_by = null where state = 'active'`,
  )
  const { rows } = await owner.query(
    `with names as (select * from unnest($1::text[], $2::text[]) n(name, kind)),
     o as (
       insert into organisations (kind, name, sort_name, country, language, state, created_at)
       select kind, name || ' ${mark}', name || ' ${mark}', 'DE', 'de', 'active', $4 from names returning id, name),
     t as (
       insert into tenants (organisation_id, initial_domain, created_at)
       select id, replace(name, ' ', '-') || '.example', $4 from o returning id, organisation_id),
     u as (
       insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language, state, created_at, last_sign_in_at)
       select o.id, t.id, p.person || '@' || '${mark}.example', 'E', 'M', p.person, null, 'de', 'active', $4, $4
       from unnest($3::text[]) p(person)
       join o on o.name = left(p.person, 2) || ' ${mark}' join t on t.organisation_id = o.id
       returning id, organisation_id, display_name)
     select o.id as org, left(o.name, 2) as name, jsonb_object_agg(u.display_name, u.id) as people
     from o join u on u.organisation_id = o.id group by o.id, o.name`,
    [[...orgNames], orgNames.map(kindOf), [...people], new Date(now)],
  )
  const ids = Object.fromEntries(rows.map(({ name, org }) => [name, org])) as Record<OrgName, string>
  lane.last = Object.values(ids)
  const userIds: Record<string, string> = Object.assign({}, ...rows.map((row) => row.people))
  const actors = people.map((person) => [person, actorFor(person, ids, userIds)])
  return { ...ids, people: Object.fromEntries(actors) as World['people'] }
}

const actorFor = (person: Person, ids: Record<OrgName, string>, userIds: Record<string, string>): Actor =>
  actorOf({
    userId: userIds[person] ?? zeroId,
    name: person,
    language: 'de',
    organisationId: ids[orgOf(person)],
    organisationName: orgOf(person),
    kind: kindOf(orgOf(person)),
    roles: rolesOf(person),
    isGuest: false,
    proofs: { passwordAt: new Date(), secondFactorAt: new Date() },
    pending: null,
    ways: [],
  })

/** One request, as `http.ts` would make it. */
export async function request<E extends Endpoint>(
  lane: Lane,
  actor: Actor,
  now: number,
  endpoint: E,
  input: Input<E>,
): Promise<Reply<E>> {
  const { access } = endpoint
  const isOpen = access === 'public' || access === 'signed-in'
  if (!isOpen && !actor.permissions.has(access)) throw forbidden(actor, access)
  const { link } = input as { link?: string }
  const linkId = link === undefined ? undefined : openLink('invitation', link)
  const isPublic = access === 'public'
  const scope: Scope = {
    capacity: isPublic ? 'as_link' : `as_${actor.kind}`,
    organisationId: isPublic ? zeroId : actor.organisationId,
    linkId,
    isReadOnly: endpoint.method === 'GET',
  }
  const handle = handlers.get(endpoint)
  const pool = lane.pools[actor.kind]
  if (!handle || !pool) throw new Error(`no way to ${endpoint.path}`)
  const named = (input as { customerId?: string }).customerId
  const customerId = actor.kind === 'customer' ? undefined : named
  const work = async (tx: Tx, asked: Promise<object | undefined>) => {
    const ctx = { ...base, actor, tx, scope, now: new Date(now) } satisfies Ctx
    const done = handle(ctx, input as never, undefined as never)
    const [facts] = await Promise.allSettled([asked as Promise<{ customer?: string }>, done])
    const found = facts.status === 'fulfilled' ? facts.value?.customer : undefined
    if (customerId && found !== customerId) throw new AppError('not_found')
    return await done
  }
  const ask = customerId ? enterCustomer(customerId, actor.userId, access) : undefined
  return (await inTransaction(pool, scope, work, { ask })) as Reply<E>
}
const base = {
  conclude: () => {},
  requestId: '',
  language: 'de' as const,
  retry: undefined,
  isKept: false,
  hasEvents: false,
  userAgent: '',
  network: '',
  devices: undefined,
  sessionId: undefined,
}

/** The refusal's code; what is no refusal is a failure of ours and ends the story. */
export function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  if ((error as { code?: string }).code === 'P0051') return 'partner_suspended'
  throw error
}

/** The job that ends what is due, as the server's worker runs it. */
export const runDue = ({ pools }: Lane, now: number) => endDue(pools['provider']!, new Date(now))

const lines = (select: string) =>
  `(select string_agg(line, ' ' order by line collate "C") from (${select}) x(line))`
/** One text with all an organisation sees, a line for each table; a customer sees no partnership and no invitation. */
const rowsSeen = (kind: string): string => `/* ${kind} */ select concat_ws(E'\\n',
  ${kind === 'customer' ? '' : `coalesce(${lines(`select id || '=' || state from partnerships`)}, ''), coalesce(${lines(`select id || '=' || state from invitations`)}, ''),`}
  coalesce(${lines(`select partner_id || '+' || customer_id || '=' || has_admin_rights from relationships where state = 'active'`)}, ''),
  coalesce(${lines(`select partner_id || '+' || customer_id from grants where state = 'active'`)}, '')) as seen`

/** What the policies show each organisation when nothing is asked for by name, read as its own capacity. */
export async function seenBy(lane: Lane, world: World): Promise<Map<OrgName, string>> {
  const eyes = Object.entries(lane.eyes).map(async ([kind, client]) => {
    const orgs = orgNames.filter((name) => kindOf(name) === kind)
    const statements = orgs.flatMap((org) => [asOrg(world[org]), { text: rowsSeen(kind) }])
    const answers = await ask(client, statements)
    return orgs.map((org, index) => [org, answers[index * 2 + 1]?.rows[0]?.['seen'] as string] as const)
  })
  return new Map((await Promise.all(eyes)).flat())
}

const asOrg = (id: string): Statement => ({
  text: `select set_config('app.org_id', $1, false)`,
  values: [id],
})

/**
 * Whose account and whose directory a partner's route about each customer would open (I-20, I-24): as the opening
 * of the route finds it, and as the policies find it for themselves when somebody just claims that it is open.
 */
export async function openFor(
  lane: Lane,
  world: World,
  org: OrgName,
): Promise<(readonly [string, string, string])[]> {
  const actor = world.people[org as Person]
  const client = lane.eyes[kindOf(org)]
  if (!client) return []
  const statements = customers.flatMap((name) => [
    enterCustomer(world[name], actor.userId, 'customer-user.view'),
    { text: claim, values: [world[name]] },
    whatStands,
  ])
  const answers = await ask(client, [asOrg(world[org]), ...statements])
  const opened = (index: number) => {
    const { customer, directory } = answers[index]?.rows[0] ?? {}
    return [customer && 'account', directory && 'directory'].filter(Boolean).join(' ')
  }
  return customers.map((name, index) => [name, opened(index * 3 + 1), opened(index * 3 + 3)] as const)
}
const customers = orgNames.filter((name) => kindOf(name) === 'customer')
const claim = `select set_config('app.customer', $1, false), set_config('app.directory', $1, false)`
const whatStands: Statement = {
  text: 'select current_customer() as customer, current_directory() as directory',
}

async function ask(client: pg.Client, statements: Statement[]): Promise<Answer[]> {
  const answers: Answer[] = []
  const failures: unknown[] = []
  await sendBatch(
    client,
    statements.map((statement, index) => ({
      ...statement,
      resolve: (answer) => void (answers[index] = answer),
      reject: (error) => void failures.push(error),
    })),
  )
  if (failures.length > 0) throw failures[0]
  return answers
}
