import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'

const allowedFailures = 10
const lockMinutes = 15

/** Refuses while a name is locked: alike for people who exist and who do not. Runs in `as_identity`. */
export async function requireUnlocked(ctx: Ctx, tx: Tx, name: string): Promise<void> {
  const attempt = await tx
    .selectFrom('sign_in_attempts')
    .select('locked_until')
    .where('name', '=', name)
    .executeTakeFirst()
  if (attempt?.locked_until && attempt.locked_until > ctx.now)
    throw new AppError('temporarily_locked', { until: attempt.locked_until.toISOString() })
}

/** Counts a failure in its own transaction, since the refusal undoes this one; the tenth locks for a while. */
export function refuseSignIn(ctx: Ctx, name: string, refusal = new AppError('wrong_credentials')): AppError {
  const until = new Date(ctx.now.getTime() + lockMinutes * 60_000)
  ctx.afterRefusal = async (tx) => {
    await sql`select set_config('role', 'as_identity', true)`.execute(tx)
    await sql`
      insert into sign_in_attempts as a (name, failed, last_at) values (${name}, 1, ${ctx.now})
      on conflict (name) do update set
        failed = case when a.failed >= ${allowedFailures} then 1 else a.failed + 1 end,
        locked_until = case when a.failed + 1 >= ${allowedFailures} then ${until}::timestamptz end,
        last_at = excluded.last_at`.execute(tx)
  }
  return refusal
}

/** A success clears the count. */
export async function forgetFailures(tx: Tx, name: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempts').where('name', '=', name).execute()
}
