import type pg from 'pg'
import { AppError } from './app-error.ts'
import { type Ctx, zeroId } from './context.ts'
import { keyedHash } from './links.ts'
import { inTransaction } from './transaction.ts'

/** One retried request: its key, what it asked for, and a fingerprint of its content. */
export type Retry = { key: string; operation: string; bodyHash: string }
export type StoredAnswer = { reply: unknown; session: Ctx['session'] }

/** Public requests have no owner: there the key and the content together are what must match. */
function ownerOf(ctx: Ctx): { userId: string; organisationId: string } {
  const isPublic = ctx.scope.capacity === 'as_identity' || ctx.scope.capacity === 'as_link'
  return isPublic ? { userId: zeroId, organisationId: zeroId } : ctx.actor
}

/** Keyed, because a body may hold a password, and a plain hash of it could be guessed offline. */
const fingerprint = (input: unknown) => keyedHash(JSON.stringify(input))

/** The request's `Idempotency-Key`, if it sent one: 1 to 200 visible characters. */
export function retryOf(header: unknown, operation: string, input: object): Retry | undefined {
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new AppError('invalid_input', { fields: { 'Idempotency-Key': { rule: 'pattern' } } })
  return { key: header, operation, bodyHash: fingerprint(input) }
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
      ? { userId: stored.session_user_id, organisationId: stored.session_organisation_id }
      : undefined
  return { reply: stored.reply ?? undefined, session }
}

const columns =
  'user_id, organisation_id, key, operation, body_hash, reply, session_user_id, session_organisation_id, created_at'

/** The statement that keeps the answer, in the same transaction as the change it reports. */
export function keepAnswer(ctx: Ctx, retry: Retry, reply: unknown): { text: string; values: unknown[] } {
  const session = typeof ctx.session === 'object' ? ctx.session : undefined
  const owner = ownerOf(ctx)
  const values = [
    owner.userId,
    owner.organisationId,
    retry.key,
    retry.operation,
    retry.bodyHash,
    reply === undefined ? null : JSON.stringify(reply),
    session?.userId ?? null,
    session?.organisationId ?? null,
    ctx.now,
  ]
  return {
    text: `insert into idempotency_keys (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values,
  }
}
