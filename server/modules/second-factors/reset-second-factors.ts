import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getUser, userPolicy, type UserRow } from '../identity/index.ts'
import { ofHolder } from './factor-events.ts'
import { deleteAllOf, endSessionsOf, getHolder, lockFactors } from './second-factor-store.ts'

/**
 * An administrator removes the second factors of a person who lost them, with a reason. Only a global admin
 * does that for a global admin (I-40). Every session of the person ends, in case the finder holds one.
 */
export async function resetSecondFactors(
  ctx: Ctx,
  input: { userId: string; reason: string },
): Promise<UserRow> {
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const user = await getUser(tx, ctx.actor.organisationId, input.userId)
    userPolicy.require(ctx.actor, 'reset-second-factors', user, ctx.now)
    if (user.id === ctx.actor.userId) throw new AppError('own_account')
    const factors = await lockFactors(tx, user.id)
    if (factors.length === 0) throw new AppError('wrong_state', { action: 'reset-second-factors' })
    await deleteAllOf(tx, user.id)
    await endSessionsOf(tx, user.id, ctx.now)
    const holder = await getHolder(tx, user.id, ctx.actor.organisationId)
    await record(ctx, 'second-factor.reset', ...ofHolder(ctx, tx, holder, { reason: input.reason }))
    return user
  })
}
