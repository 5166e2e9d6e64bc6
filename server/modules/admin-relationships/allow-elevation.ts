import type { AdminRelationship } from '#contract/admin-relationships.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordBothSides } from './relationship-events.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import { type AdminRelationshipRow, getOne, lockOne } from './relationship-store.ts'

type One = { customerId: string; adminRelationshipId: string }
type Allowance = One & { elevation: AdminRelationship['elevation'] }

/**
 * Whether its roles can be taken for a time, and who approves that; switched off, what waits is over and what runs is
 * not cut short (fit_elevations). Where the customer demands to approve, the partner can only switch it off or leave it
 * at that (pain 43).
 */
export async function allowElevation(ctx: Ctx, input: Allowance): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'assign-groups', row, ctx.now)
  if (row.elevation === input.elevation) return row
  if (row.elevation_demanded && ['reason', 'approval'].includes(input.elevation))
    throw new AppError('wrong_state', { action: 'elevation', reason: 'customer-approves' })
  await ctx.tx
    .updateTable('admin_relationships')
    .set({ elevation: input.elevation })
    .where('id', '=', row.id)
    .execute()
  await recordBothSides(ctx, `elevation-${input.elevation}`, row)
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/**
 * The customer approves each taking of roles itself, or no longer; what waits for an answer waits for its own from then
 * on (fit_elevations, pain 43).
 */
export async function demandApproval(
  ctx: Ctx,
  input: One & { isDemanded: boolean },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'demand-approval', row, ctx.now)
  if (row.elevation_demanded === input.isDemanded) return row
  await ctx.tx
    .updateTable('admin_relationships')
    .set({ elevation_demanded: input.isDemanded })
    .where('id', '=', row.id)
    .execute()
  await recordBothSides(ctx, input.isDemanded ? 'demand-approval' : 'waive-approval', row)
  return await getOne(ctx.tx, row.customer_id, row.id)
}
