import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordBothSides } from './ending-events.ts'
import { changeStanding, revokeJoint } from './ending-store.ts'
import { getAnyPartnership, type PartnershipRow, sideOf } from './partnership-store.ts'
import { partnershipPolicy } from './partnership-view.ts'

/**
 * Remove partnership, from either side (W6r, C3): customers, relationships, admin rights and subscriptions stay
 * (I-11), open joint invitations fall, no new order names the reseller (I-02). Clicked again, it answers the same.
 */
export async function removePartnership(
  ctx: Ctx,
  input: { partnershipId: string; reason: string },
): Promise<PartnershipRow> {
  const row = await getAnyPartnership(ctx.tx, input.partnershipId)
  if (row.state === 'removed') return row
  partnershipPolicy.require(ctx.actor, 'remove', row, ctx.now)
  const removed = await changeStanding(ctx.tx, row.id, {
    state: 'removed',
    removed_at: ctx.now,
    removed_by: ctx.actor.organisationId,
    end_reason: input.reason,
  })
  if (!removed) return await afterLosing(ctx, row.id)
  const { userId, name, organisationName } = ctx.actor
  const by = { userId, name, organisation: organisationName, requestId: ctx.requestId }
  const invitations = await revokeJoint(ctx.tx, row[sideOf(ctx.actor.kind).other], by, ctx.now)
  await recordBothSides(ctx, 'partnership.remove', removed, { invitations })
  return removed
}

/** Both sides clicked at once: the other one was faster, and it is done. */
async function afterLosing(ctx: Ctx, id: string): Promise<PartnershipRow> {
  const now = await getAnyPartnership(ctx.tx, id)
  if (now.state !== 'removed') throw new AppError('wrong_state', { action: 'remove' })
  return now
}
