import { createHash, randomBytes } from 'node:crypto'
import { type CompiledQuery, type InferResult, sql } from 'kysely'
import type pg from 'pg'
import type { Language } from '#contract/common.ts'
import type { OrgKind, Role } from '#contract/permissions.ts'
import type { MfaPolicy, Way } from '#contract/proofs.ts'
import { type Actor, actorOf, type NewSession } from './context.ts'
import type { Tx } from './database.ts'
import type { Listener } from './listener.ts'
import { pendingOf } from './proofs.ts'
import { inTransaction } from './transaction.ts'

export const sessionCookie = 'mittler_session'
/** How the session travels: unseen by scripts, and not with other sites' requests but links. */
export const cookieOptions = (isSecure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure }) as const
const hours = 12
/** A session nobody uses for so long is over. */
export const idleMs = 2 * 3_600_000
/** A session is noted as seen again at most this often. */
const seenEveryMs = 5 * 60_000
/** What of a cookie is stored: enough to find its session, not to take it over. */
export const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex')

type Known = { actor: Actor; expiresAt: number; seenAt: number }

/**
 * Sessions live in the database; each process remembers those it has seen. An end, a changed role or a
 * disabled person is announced by the database and forgotten at once; while announcements cannot be heard,
 * nothing is remembered (I-33).
 */
export function createSessions(pool: pg.Pool, listener: Listener) {
  const remembered = new Map<string, Known>()
  let generation = 0 // what was read before something was forgotten is not remembered after it
  const forget = (matches: (actor: Actor) => boolean) => {
    generation += 1
    for (const [cookie, { actor }] of remembered) if (matches(actor)) remembered.delete(cookie)
  }
  listener.on('sessions', (about) => {
    const organisationId = about.startsWith('organisation ') ? about.slice('organisation '.length) : undefined
    forget((actor) => (organisationId ? actor.organisationId === organisationId : actor.userId === about))
  })
  listener.onSilence(() => forget(() => true))

  return {
    /** The person behind a cookie, or undefined when the session is unknown, ended or over. */
    async find(cookie: string | undefined): Promise<Actor | undefined> {
      if (!cookie) return undefined
      const known = remembered.get(cookie)
      if (known && known.expiresAt > Date.now() && !isStale(known)) return known.actor
      const before = generation
      const found = await load(pool, hashOf(cookie))
      if (found && isStale(found)) await markSeen(pool, hashOf(cookie), found)
      if (found && listener.hears() && generation === before) {
        if (remembered.size > 50_000) remembered.clear()
        remembered.set(cookie, found)
      }
      return found?.actor
    },
    /** Starts a session; the returned cookie value is not stored anywhere. */
    async start(person: NewSession, from: { userAgent: string; network: string }): Promise<string> {
      const cookie = randomBytes(32).toString('base64url')
      await inTransaction(pool, { capacity: 'as_identity' }, (tx) =>
        tx
          .insertInto('sessions')
          .values(rowOf(cookie, person, from))
          .execute(),
      )
      return cookie
    },
    /** Ends this session, here at once and everywhere by announcement. */
    async end(cookie: string): Promise<void> {
      remembered.delete(cookie)
      await inTransaction(pool, { capacity: 'as_identity' }, (tx) =>
        tx.updateTable('sessions').set({ ended_at: new Date() }).where('id', '=', hashOf(cookie)).execute(),
      )
    },
    /** Rights have changed here: nobody is trusted by memory, without waiting for the announcement. */
    forgetAll: (): void => forget(() => true),
    /** Whether this process has met the session. */
    knows: (cookie: string) => remembered.has(cookie),
  }
}
export type Sessions = ReturnType<typeof createSessions>

function rowOf(cookie: string, person: NewSession, from: { userAgent: string; network: string }) {
  const now = Date.now()
  return {
    id: hashOf(cookie),
    user_id: person.userId,
    organisation_id: person.organisationId,
    user_agent: from.userAgent.slice(0, 300),
    network: from.network,
    last_seen_at: new Date(now),
    created_at: new Date(now),
    expires_at: new Date(now + hours * 3_600_000),
    password_at: person.passwordAt,
    second_factor_at: person.secondFactorAt,
  }
}

/** What a session knows of its person. Its values are the three named here, in this order, and no others. */
const rowQuery = (tx: Tx, id: string, now: Date, idleSince: Date) =>
  tx
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .innerJoin('memberships as m', (join) =>
      join.onRef('m.user_id', '=', 's.user_id').onRef('m.organisation_id', '=', 's.organisation_id'),
    )
    .select([
      'u.id as userId',
      'u.display_name',
      'u.language',
      'u.organisation_id as homeId',
      'o.id as organisationId',
      'o.name',
      'o.kind',
      'o.state',
      'm.roles',
      'm.is_guest',
      'm.of_account',
      's.expires_at',
      's.password_at',
      's.second_factor_at',
      // Where the tenant's own sign-in is the only way, a password from before is none.
      sql<boolean>`u.password_hash is not null and not exists (
        select from identity_providers p where p.organisation_id = u.organisation_id and p.is_exclusive)`.as(
        'has_password',
      ),
      sql<boolean>`exists (
        select from identity_providers p where p.organisation_id = u.organisation_id and (p.is_exclusive or exists (
          select from external_identities e
          where e.user_id = u.id and e.organisation_id = p.organisation_id and e.issuer = p.issuer)))`.as(
        'has_provider',
      ),
      sql<string[]>`array(select distinct kind from second_factors f where f.user_id = u.id)`.as('kinds'),
      // The stricter one, should the organisation have several tenants: 'required' sorts last.
      sql<MfaPolicy>`(select max(t.mfa_policy) from tenants t where t.organisation_id = o.id)`.as(
        'mfa_policy',
      ),
      's.last_seen_at',
    ])
    .where('s.id', '=', id)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .where(sql<boolean>`u.state = 'active' and o.state <> 'closed'`)

/** Composed once: composing it takes longer than the database does, and it may be asked with every request. */
let composed: CompiledQuery<SessionRow> | undefined
type SessionRow = InferResult<ReturnType<typeof rowQuery>>[number]

const findRow = (pool: pg.Pool, id: string) =>
  inTransaction(pool, { capacity: 'as_identity', isReadOnly: true }, async (tx) => {
    const now = new Date()
    const idleSince = new Date(now.getTime() - idleMs)
    composed ??= rowQuery(tx, id, now, idleSince).compile()
    const { rows } = await tx.executeQuery<SessionRow>({ ...composed, parameters: [id, now, idleSince] })
    return rows[0]
  })

async function load(pool: pg.Pool, id: string): Promise<Known | undefined> {
  const row = await findRow(pool, id)
  if (!row) return undefined
  const ways = waysOf(row)
  const proofs = { passwordAt: row.password_at, secondFactorAt: row.second_factor_at }
  const actor = actorOf({
    userId: row.userId,
    name: row.display_name,
    language: row.language as Language,
    organisationId: row.organisationId,
    organisationName: row.name,
    kind: row.kind as OrgKind,
    roles: row.roles as Role[],
    proofs,
    pending: pendingOf(proofs, ways, { ...row, isHome: row.homeId === row.organisationId }),
    ways,
    isGuest: row.is_guest && !row.of_account,
  })
  return { actor, expiresAt: row.expires_at.getTime(), seenAt: row.last_seen_at.getTime() }
}

const isStale = ({ seenAt }: Known) => Date.now() - seenAt > seenEveryMs

/** Of many requests at once one notes it. */
async function markSeen(pool: pg.Pool, id: string, known: Known): Promise<void> {
  const now = new Date()
  known.seenAt = now.getTime()
  await inTransaction(pool, { capacity: 'as_identity' }, (tx) =>
    tx
      .updateTable('sessions')
      .set({ last_seen_at: now })
      .where('id', '=', id)
      .where('last_seen_at', '<', new Date(now.getTime() - seenEveryMs))
      .execute(),
  )
}

type Facts = { has_password: boolean; has_provider: boolean; kinds: string[] }

const waysOf = ({ has_password, has_provider, kinds }: Facts): Way[] => [
  ...(has_password ? ['password' as const] : []),
  ...(kinds.includes('totp') ? ['code' as const] : []),
  ...(kinds.includes('passkey') ? ['passkey' as const] : []),
  ...(kinds.length > 0 ? ['recovery-code' as const] : []),
  ...(has_provider ? ['external' as const] : []),
]
