import { type DirectoryRole, directoryRoles } from '#contract/directory-roles.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import { recordBothSides } from './relationship-events.ts'
import { type AdminRelationshipRow, cutAssignments, getOne, lockOne, move } from './relationship-store.ts'

type One = { customerId: string; adminRelationshipId: string }

/** Ends it from either side (W13); the next request of whoever acted by it is refused (I-33). */
export async function terminateRelationship(
  ctx: Ctx,
  input: One & { reason?: string },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.state === 'terminated') return row
  adminRelationshipPolicy.require(ctx.actor, 'terminate', row, ctx.now)
  await endOne(ctx, row, input.reason?.trim() || null)
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/** The change and its event, for an active one; what a renewal replaces is told as that, without a mail. */
export async function endOne(
  ctx: Ctx,
  row: AdminRelationshipRow,
  reason: string | null,
  action: 'terminate' | 'replace' = 'terminate',
): Promise<void> {
  await move(ctx.tx, row, 'terminate', {
    state: 'terminated',
    ended_at: ctx.now,
    ended_by: ctx.actor.kind === 'customer' ? 'customer' : 'partner',
    ended_by_name: ctx.actor.name,
    end_reason: reason,
  })
  await recordBothSides(ctx, action, row, { reason })
}

/** Every active one of a partner ends with the customer's *Remove roles* (W11b). */
export async function terminateAllOf(ctx: Ctx, partnerId: string): Promise<void> {
  const rows = await ctx.tx
    .selectFrom('admin_relationships')
    .select(['id', 'customer_id'])
    .where('customer_id', '=', ctx.actor.organisationId)
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'active')
    .execute()
  for (const { id, customer_id } of rows) await endOne(ctx, await lockOne(ctx.tx, customer_id, id), null)
}

/** The partner gives roles back (pain 34); at least one stays, else it is ended. */
export async function dropRoles(
  ctx: Ctx,
  input: One & { roles: DirectoryRole[] },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'drop-roles', row, ctx.now)
  const dropped = row.roles.filter((role) => (input.roles as string[]).includes(role))
  if (dropped.length === 0) return row
  const kept = directoryRoles.filter((role) => row.roles.includes(role) && !dropped.includes(role))
  if (kept.length === 0) throw invalidInput({ roles: { rule: 'last-role' } })
  await move(ctx.tx, row, 'drop-roles', { roles: kept })
  await cutAssignments(ctx.tx, row.id, kept)
  const now = await getOne(ctx.tx, row.customer_id, row.id)
  await recordBothSides(ctx, 'drop-roles', now, { roles: dropped })
  return now
}

/** Whether it extends itself: either side stops it, only the customer allows it again (C5). */
export async function changeAutoExtend(
  ctx: Ctx,
  input: One & { autoExtend: boolean },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (row.auto_extend === input.autoExtend) return row
  if (input.autoExtend && row.roles.includes('global-administrator'))
    throw invalidInput({ autoExtend: { rule: 'no-auto-extend' } })
  adminRelationshipPolicy.require(ctx.actor, 'change-auto-extend', row, ctx.now)
  await move(ctx.tx, row, 'change-auto-extend', { auto_extend: input.autoExtend })
  const now = await getOne(ctx.tx, row.customer_id, row.id)
  await recordBothSides(ctx, input.autoExtend ? 'allow-auto-extend' : 'stop-auto-extend', now)
  return now
}
