import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'

export type ChallengePurpose = 'totp-set-up' | 'passkey-set-up' | 'passkey-proof' | 'passkey-sign-in'
/** A passkey answers at once; an authenticator app has to be found, installed and opened first. */
const minutes: Record<ChallengePurpose, number> = {
  'totp-set-up': 30,
  'passkey-set-up': 5,
  'passkey-proof': 5,
  'passkey-sign-in': 5,
}

/** Keeps what was given to the browser. `userId` is null where nobody is known yet. Runs in `as_identity`. */
export async function keepChallenge(
  ctx: Ctx,
  tx: Tx,
  { purpose, userId, value }: { purpose: ChallengePurpose; userId: string | null; value: Buffer },
): Promise<string> {
  const row = await tx
    .insertInto('factor_challenges')
    .values({
      purpose,
      user_id: userId,
      value,
      expires_at: new Date(ctx.now.getTime() + minutes[purpose] * 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes it back, once: undefined when it is unknown, used, too old, or somebody else's. Runs in `as_identity`. */
export async function takeChallenge(
  ctx: Ctx,
  tx: Tx,
  { id, purpose, userId }: { id: string; purpose: ChallengePurpose; userId: string | null },
): Promise<Buffer | undefined> {
  const row = await tx
    .deleteFrom('factor_challenges')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('user_id', userId === null ? 'is' : '=', userId)
    .where('expires_at', '>', ctx.now)
    .returning('value')
    .executeTakeFirst()
  return row?.value
}
