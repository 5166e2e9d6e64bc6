import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { waitingFrom } from './open-recovery.ts'
import { recordBothSides } from './recovery-events.ts'
import { getRecovery, moveRecovery, type RecoveryRow } from './recovery-store.ts'
import { isOwn, recoveryPolicy } from './recovery-view.ts'

/** The second person of the operator: the waiting period begins. Who opened it cannot approve it. */
export async function approveRecovery(ctx: Ctx, input: { recoveryId: string }): Promise<RecoveryRow> {
  const row = await getRecovery(ctx.tx, input.recoveryId)
  recoveryPolicy.require(ctx.actor, 'approve', row, ctx.now)
  if (isOwn(ctx.actor, row))
    throw new AppError('wrong_state', { action: 'approve', obstacle: 'second-person' })
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const moved = await moveRecovery(tx, row.id, 'approve', {
      approved_by_name: ctx.actor.name,
      ...waitingFrom(ctx.now, 'operator'),
    })
    await recordBothSides(ctx, tx, 'approve', moved)
    return moved
  })
}
