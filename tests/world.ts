import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import pg from 'pg'
import { inject } from 'vitest'
import type { OrgKind, Role } from '#contract/permissions.ts'
import { hashPassword } from '#server/modules/identity/index.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/main.ts'
import { sortable } from '#server/platform/names.ts'
import { type Client, clientFor } from './client.ts'
import { startMailbox } from './mailbox.ts'

/** The password of everyone in the tests. */
export const password = 'Sieben-Zwerge-77'
const passwordHash = hashPassword(password)

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise<void>((done) => server.close(() => done()))
  return port
}

/** The real server on a real database and a real SMTP server. */
async function start(settings: Record<string, string> = {}) {
  const cluster = inject('clusterUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const setup = new pg.Client({ connectionString: cluster })
  await setup.connect()
  await setup.query('select pg_advisory_lock(1)') // a template is copied by one at a time
  await setup.query(`create database ${name} template template_test`)
  await setup.end()
  const databaseUrl = Object.assign(new URL(cluster), { pathname: `/${name}` }).href
  const mailbox = await startMailbox()
  const port = Number(settings['PORT'] ?? (await freePort()))
  const config = readConfig({
    PORT: String(port),
    MITTLER_URL: `http://127.0.0.1:${port}`,
    MITTLER_SECRET: 'a secret that only the tests know, 42',
    MITTLER_DEMO: 'off',
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailbox.url,
    LOG_LEVEL: 'error',
    MITTLER_REQUESTS_PER_MINUTE: '1000000',
    MITTLER_TRUSTED_PROXY: 'loopback',
    ...settings,
  })
  const running = await startServer(config, { databaseUrl })
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  owner.on('error', () => {})
  const close = async () => {
    await running.close()
    await mailbox.close()
    await owner.end()
  }
  return { base: running.url, owner, mailbox, databaseUrl, close }
}
type Started = Awaited<ReturnType<typeof start>>
export type Server = Omit<Started, 'close'>

let shared: Promise<Started> | undefined
let own: Promise<Started> | undefined

/**
 * The server of a file's tests, started by the first that needs it: one of the file's own where it names settings,
 * else the one that all files of a worker share. Each test brings a cast of its own, so they do not meet.
 */
export function theServer(settings?: Record<string, string>): Promise<Server> {
  if (settings) own ??= start(settings)
  return own ?? (shared ??= start())
}

/** Ends the server a file had of its own. */
export async function closeOwnServer(): Promise<void> {
  const server = await own
  own = undefined
  await server?.close()
}

export type Org = {
  id: string
  tenantId: string
  kind: OrgKind
  name: string
  domain: string
  country: string
}

const roleOf: Record<OrgKind, Role[]> = {
  operator: ['global-admin'],
  provider: ['global-admin', 'admin-agent'],
  reseller: ['global-admin', 'admin-agent'],
  customer: ['global-admin'],
}

/** A fresh cast for one test: they work together, Südlicht, Buche and Linde are strangers to them. */
export const aWorld = async () => castIn(await theServer())

/** The cast, in the database of any running server. */
export async function castIn(server: Server) {
  const { owner, base } = server
  const mark = randomBytes(4).toString('hex')

  async function org(
    kind: OrgKind,
    name: string,
    more: { country?: string; state?: string } = {},
  ): Promise<Org> {
    const { country = 'DE', state = 'active' } = more
    const domain = `${sortable(name).replace(/[^a-z]/g, '')}-${mark}.example`
    const { rows } = await owner.query(
      `with o as (insert into organisations (kind, name, sort_name, country, language, state, created_at) values ($1, $2, $3, $4, 'de', $5, date_trunc('milliseconds', now())) returning id)
       insert into tenants (organisation_id, initial_domain, created_at) select id, $6, now() from o returning id, organisation_id`,
      [kind, name, sortable(name), country, state, domain],
    )
    if (kind !== 'customer' && kind !== 'operator' && state === 'active')
      await signedAgreement(rows[0].organisation_id)
    return { id: rows[0].organisation_id, tenantId: rows[0].id, kind, name, domain, country }
  }

  async function signedAgreement(organisationId: string) {
    const { userId } = await person({ id: organisationId }, ['global-admin'], 'signer')
    await owner.query(
      `insert into partner_agreements (organisation_id, version, region, signed_by, signed_at) values ($1, '2026-11', 'EU/EFTA', $2, now())`,
      [organisationId, userId],
    )
  }

  async function person(of: { id: string }, roles: Role[], prefix = `p${randomBytes(4).toString('hex')}`) {
    const { rows } = await owner.query(
      `with t as (select id, initial_domain from tenants where organisation_id = $1),
       u as (insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language, password_hash, state, usage_location, created_at)
         select $1, t.id, $2 || '@' || t.initial_domain, 'Erika', 'Muster', 'Erika Muster', $2 || '@' || t.initial_domain, 'de', $3, 'active', 'DE', date_trunc('milliseconds', now()) from t returning id, user_name)
       insert into memberships (user_id, organisation_id, roles, created_at) select id, $1, $4, now() from u returning user_id, (select user_name from u) as user_name`,
      [of.id, prefix, await passwordHash, roles],
    )
    return { userId: rows[0].user_id as string, userName: rows[0].user_name as string }
  }

  /** A signed-in person of an organisation, with the roles its admin usually has or those given; proved just now. */
  async function as(
    who: Org,
    roles: Role[] = roleOf[who.kind],
    language = 'en',
    proved: 'with-both' | 'with-password' = 'with-both',
  ): Promise<Client> {
    const { userId } = await person(who, roles)
    return await signedIn(userId, who, language, proved)
  }

  /** The session of somebody who exists already, acting for an organisation. */
  async function signedIn(
    userId: string,
    at: { id: string },
    language = 'en',
    proved: 'with-both' | 'with-password' = 'with-both',
  ): Promise<Client> {
    const cookie = randomBytes(32).toString('base64url')
    await owner.query(
      `insert into sessions (id, user_id, organisation_id, user_agent, created_at, expires_at, password_at, second_factor_at)
       values ($1, $2, $3, 'test', now(), now() + interval '1 hour', now(), case when $4 then now() end)`,
      [createHash('sha256').update(cookie).digest('hex'), userId, at.id, proved === 'with-both'],
    )
    return clientFor({ base, cookie: `mittler_session=${cookie}`, language })
  }

  const kompass = await org('operator', 'Kompass Cloud')
  const nordlicht = await org('provider', 'Nordlicht Distribution')
  const kiefer = await org('reseller', 'Kiefer IT')
  const ahorn = await org('customer', 'Bäckerei Ahorn')
  const suedlicht = await org('provider', 'Südlicht', { country: 'AT' })
  const buche = await org('reseller', 'Buche Systems')
  const linde = await org('customer', 'Hotel Linde', { country: 'AT' })

  async function auditOf(subjectId: string): Promise<string[]> {
    const { rows } = await owner.query('select action from events where subject_id = $1 order by at, id', [
      subjectId,
    ])
    return rows.map(({ action }) => action)
  }

  return {
    ...server,
    kompass,
    nordlicht,
    kiefer,
    ahorn,
    suedlicht,
    buche,
    linde,
    org,
    person,
    as,
    signedIn,
    auditOf,
    visitor: (language = 'en', address?: string) =>
      clientFor({ base, language, ...(address && { address }) }),
    mailTo: (to: string, subject: RegExp) =>
      server.mailbox.find((mail) => mail.to === to && subject.test(mail.subject)),
  }
}
export type World = Awaited<ReturnType<typeof castIn>>
