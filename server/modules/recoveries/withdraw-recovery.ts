import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { recordBothSides } from './recovery-events.ts'
import { getRecovery, moveRecovery, type RecoveryRow } from './recovery-store.ts'
import { recoveryPolicy } from './recovery-view.ts'

type Ending = { recoveryId: string; reason: string }

/** The operator ends it: taken back, refused by the second person, or a claim that looks like fraud. */
export async function withdrawRecovery(ctx: Ctx, { recoveryId, reason }: Ending): Promise<RecoveryRow> {
  const row = await getRecovery(ctx.tx, recoveryId)
  recoveryPolicy.require(ctx.actor, 'withdraw', row, ctx.now)
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const moved = await moveRecovery(tx, row.id, 'stop', {
      ended_at: ctx.now,
      ended_by_name: ctx.actor.name,
      end_reason: reason.trim(),
    })
    await recordBothSides(ctx, tx, 'withdraw', moved, { endReason: moved.end_reason })
    return moved
  })
}
