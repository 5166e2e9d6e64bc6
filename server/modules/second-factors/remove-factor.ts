import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { policyInForce } from '#server/platform/second-factor-rule.ts'
import { ofHolder } from './factor-events.ts'
import { goOnWith } from './prove.ts'
import { deleteAllOf, deleteFactor, forgetProofs, getHolder, lockFactors } from './second-factor-store.ts'

/**
 * Removes an own second factor. The last one stays while a tenant of the person requires one, or nothing else is
 * left to sign in with. Where it may go, the recovery codes go with it, and acting in another organisation ends
 * at once (I-31).
 */
export async function removeFactor(ctx: Ctx, input: { factorId: string }): Promise<undefined> {
  const { userId, organisationId } = ctx.actor
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const factors = await lockFactors(tx, userId)
    const factor = factors.find(({ id }) => id === input.factorId)
    if (!factor) throw new AppError('not_found', { factorId: input.factorId })
    const holder = await getHolder(tx, userId, organisationId)
    const isLast = factors.length === 1
    const isNeeded =
      policyInForce(holder.policy ?? '') === 'required' ||
      !ctx.actor.ways.some((way) => way === 'password' || way === 'external')
    if (isLast && isNeeded) throw new AppError('last_factor')
    await deleteFactor(tx, factor.id)
    await record(
      ctx,
      'second-factor.remove',
      ...ofHolder(ctx, tx, holder, { kind: factor.kind, name: factor.name }),
    )
    if (!isLast) return
    await deleteAllOf(tx, userId)
    await forgetProofs(tx, userId)
    goOnWith(ctx, { secondFactorAt: null })
  })
}
