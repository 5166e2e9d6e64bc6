import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { detailsOf, getRecovery, moveRecovery, type RecoveryRow, subjectOf } from './recovery-store.ts'
import { recoveryPolicy } from './recovery-view.ts'

/**
 * An administrator who is still there stops it, with one click and without asking again who it is: stopping
 * gives nobody anything. Of a stop and a completion at once, one wins.
 */
export async function stopRecovery(ctx: Ctx, input: { recoveryId: string }): Promise<RecoveryRow> {
  const row = await getRecovery(ctx.tx, input.recoveryId)
  recoveryPolicy.require(ctx.actor, 'stop', row, ctx.now)
  const moved = await moveRecovery(ctx.tx, row.id, 'stop', {
    ended_at: ctx.now,
    ended_by_name: ctx.actor.name,
  })
  await record(ctx, 'recovery.stop', subjectOf(moved), detailsOf(moved))
  return moved
}
