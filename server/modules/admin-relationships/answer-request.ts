import type { Ctx } from '#server/platform/context.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import { recordBothSides } from './relationship-events.ts'
import { endOne } from './end-relationship.ts'
import { type AdminRelationshipRow, getOne, getPair, lockOne, move } from './relationship-store.ts'

type One = { customerId: string; adminRelationshipId: string }

/**
 * The customer's global admin approves all roles (W12): active at once, for the days that were asked for (I-30).
 * What it renews ends in the same transaction. Clicked again, it answers the same.
 */
export async function approveRequest(ctx: Ctx, input: One): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.state === 'active') return row
  adminRelationshipPolicy.require(ctx.actor, 'approve', row, ctx.now)
  await getPair(ctx.tx, row.partner_id, row.customer_id)
  await move(ctx.tx, row, 'approve', {
    state: 'active',
    answered_at: ctx.now,
    answered_by_name: ctx.actor.name,
    ends_at: new Date(ctx.now.getTime() + row.duration_days * 86_400_000),
  })
  const approved = await getOne(ctx.tx, row.customer_id, row.id)
  await recordBothSides(ctx, 'approve', approved)
  if (row.renews) await endRenewed(ctx, row.customer_id, row.renews)
  return approved
}

async function endRenewed(ctx: Ctx, customerId: string, id: string): Promise<void> {
  const before = await lockOne(ctx.tx, customerId, id)
  if (before.state === 'active') await endOne(ctx, before, null, 'replace')
}

/** The customer refuses; nothing begins. */
export async function declineRequest(
  ctx: Ctx,
  input: One & { reason?: string },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.state === 'declined') return row
  adminRelationshipPolicy.require(ctx.actor, 'decline', row, ctx.now)
  const reason = input.reason?.trim() || null
  await move(ctx.tx, row, 'decline', {
    state: 'declined',
    answered_at: ctx.now,
    answered_by_name: ctx.actor.name,
    end_reason: reason,
  })
  await recordBothSides(ctx, 'decline', row, { reason })
  return await getOne(ctx.tx, row.customer_id, row.id)
}
