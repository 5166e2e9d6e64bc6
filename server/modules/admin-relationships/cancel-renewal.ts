import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { cancelWaiting, getRenewal, type RenewalRecord } from './renewal-store.ts'

/**
 * Stops a renewal that runs (pain 37): what is not begun stays undone and says so; what was extended or asked stays.
 * Clicked again, it answers the same.
 */
export async function cancelRenewal(ctx: Ctx, input: { renewalId: string }): Promise<RenewalRecord> {
  const { actor, now, tx } = ctx
  const renewal = await getRenewal(tx, input.renewalId)
  const cancelled = renewal.finished_at ? 0 : await cancelWaiting(tx, renewal.id)
  if (cancelled === 0) return await requireCancelled(ctx, renewal.id)
  await tx
    .updateTable('admin_renewals')
    .set({ finished_at: now, cancelled_at: now, cancelled_by_name: actor.name })
    .where('id', '=', renewal.id)
    .where('finished_at', 'is', null)
    .execute()
  const subject = { id: renewal.id, name: actor.organisationName }
  await record(ctx, 'admin-renewal.cancel', subject, { cancelled })
  return await getRenewal(tx, renewal.id)
}

/** Nothing is left to stop: somebody else did, or the worker was faster. */
async function requireCancelled(ctx: Ctx, renewalId: string): Promise<RenewalRecord> {
  const renewal = await getRenewal(ctx.tx, renewalId)
  if (!renewal.cancelled_at) throw new AppError('wrong_state', { action: 'cancel' })
  return renewal
}
