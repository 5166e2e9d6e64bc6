import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import type { Endpoint } from '#contract/endpoint.ts'
import { AppError } from './app-error.ts'
import { type Ctx, zeroId } from './context.ts'
import { keyedHash } from './links.ts'
import { openSecret, sealSecret } from './sealed.ts'
import { inTransaction } from './transaction.ts'

/** One retried request: its key, what it asked for, and a fingerprint of its content. */
export type Retry = { key: string; operation: string; bodyHash: string; isSecret: boolean }
export type StoredAnswer = { reply: unknown; session: Ctx['session'] }

/** Public requests have no owner: there the key and the content together are what must match. */
function ownerOf(ctx: Ctx): { userId: string; organisationId: string } {
  const isPublic = ctx.scope.capacity === 'as_identity' || ctx.scope.capacity === 'as_link'
  return isPublic ? { userId: zeroId, organisationId: zeroId } : ctx.actor
}

/** Keyed, because a body may hold a password, and a plain hash of it could be guessed offline. */
const fingerprint = (input: unknown, file: Buffer) =>
  keyedHash(JSON.stringify(input) + createHash('sha256').update(file).digest('hex'))

/** The request's `Idempotency-Key`, if it sent one: 1 to 200 visible characters. */
export function retryOf(header: unknown, endpoint: Endpoint, input: object, file: Buffer): Retry | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new AppError('invalid_input', { fields: { 'Idempotency-Key': { rule: 'pattern' } } })
  const operation = `${endpoint.method} ${endpoint.path}`
  return { key: header, operation, bodyHash: fingerprint(input, file), isSecret: endpoint.isSecret ?? false }
}

/**
 * The answer an earlier request with this key left. Looked for only after this attempt failed: keeping an
 * answer under a taken key fails the whole transaction, and waits for a twin that is still under way, so of
 * many at once one does the work and the others find its answer here.
 */
export async function findAnswer(pool: pg.Pool, ctx: Ctx, retry: Retry): Promise<StoredAnswer | undefined> {
  const stored = await inTransaction(pool, { ...ctx.scope, isReadOnly: true }, (tx) =>
    tx
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('user_id', '=', ownerOf(ctx).userId)
      .where('key', '=', retry.key)
      .executeTakeFirst(),
  )
  if (!stored) return undefined
  if (stored.operation !== retry.operation || stored.body_hash !== retry.bodyHash)
    throw new AppError('idempotency_key_reused')
  const session =
    stored.session_user_id && stored.session_organisation_id
      ? {
          userId: stored.session_user_id,
          organisationId: stored.session_organisation_id,
          passwordAt: stored.session_password_at,
          secondFactorAt: stored.session_second_factor_at,
        }
      : undefined
  return { reply: unsealed(retry, stored.reply) ?? undefined, session }
}

const sealPurpose = 'kept answer'

/** A reply with a secret is kept as unreadable as the secret itself. */
function sealed(retry: Retry, reply: unknown): unknown {
  if (!retry.isSecret) return reply
  return { sealed: sealSecret(sealPurpose, retry.key, JSON.stringify(reply)).toString('base64') }
}
function unsealed(retry: Retry, kept: unknown): unknown {
  if (!retry.isSecret || !kept) return kept
  const { sealed: text } = kept as { sealed: string }
  return JSON.parse(openSecret(sealPurpose, retry.key, Buffer.from(text, 'base64')))
}

const columns = sql.raw(
  'user_id, organisation_id, key, operation, body_hash, session_user_id, session_organisation_id, session_password_at, session_second_factor_at, created_at, reply',
)

/** The row that keeps an answer; `reply` is SQL for it as JSON, from `source`, which gives one row or none. */
function keeping(ctx: Ctx, retry: Retry, reply: RawBuilder<unknown>, source: RawBuilder<unknown>) {
  const session = typeof ctx.session === 'object' ? ctx.session : undefined
  const { userId, organisationId } = ownerOf(ctx)
  return sql`
    insert into idempotency_keys (${columns})
    select ${userId}::uuid, ${organisationId}::uuid, ${retry.key}, ${retry.operation}, ${retry.bodyHash},
      ${session?.userId ?? null}::uuid, ${session?.organisationId ?? null}::uuid, ${session?.passwordAt ?? null}::timestamptz,
      ${session?.secondFactorAt ?? null}::timestamptz, ${ctx.now}::timestamptz, ${reply} ${source}`
}

/** The statement that keeps the answer, in the same transaction as the change it reports. */
export function keepAnswer(ctx: Ctx, retry: Retry, reply: unknown): RawBuilder<unknown> {
  const json = reply === undefined ? null : JSON.stringify(sealed(retry, reply))
  return keeping(ctx, retry, sql`${json}::jsonb`, sql``)
}

/**
 * The same as one more part of a statement that makes the change and its answer: `with ..., kept as
 * (${keptFrom(...)})`, where `part` names the part that holds the answer in its column `reply`. Such a
 * statement may conclude although a key was sent. Without a key nothing is kept.
 */
export function keptFrom(ctx: Ctx, part: string): RawBuilder<unknown> {
  ctx.isKept = true
  return ctx.retry ? keeping(ctx, ctx.retry, sql`reply`, sql`from ${sql.ref(part)}`) : sql`select`
}
