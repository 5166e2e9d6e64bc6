import { type DirectoryRole, directoryRoles } from '#contract/directory-roles.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import { detailsOf, recordBothSides } from './relationship-events.ts'
import {
  type AdminRelationshipRow,
  deleteAssignment,
  getOne,
  getOwnGroup,
  lockOne,
  putAssignment,
} from './relationship-store.ts'

type OneGroup = { customerId: string; adminRelationshipId: string; groupId: string }

/** Gives a group of the own people some of the approved roles (W12, I-32); before the approval it waits. */
export async function assignGroup(
  ctx: Ctx,
  input: OneGroup & { roles: DirectoryRole[] },
): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'assign-groups', row, ctx.now)
  const group = await getOwnGroup(ctx.tx, input.groupId)
  const roles = directoryRoles.filter((role) => input.roles.includes(role))
  if (roles.some((role) => !row.roles.includes(role)))
    throw invalidInput({ roles: { rule: 'approved-roles' } })
  await putAssignment(ctx.tx, {
    relationship_id: row.id,
    partner_id: row.partner_id,
    customer_id: row.customer_id,
    group_id: input.groupId,
    group_name: group,
    roles,
    assigned_by_name: ctx.actor.name,
    assigned_at: ctx.now,
  })
  await recordMapping(ctx, 'assign-group', row, { group, roles })
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/** Takes all roles of this relationship from a group (I-33); a group that has none is left as it is. */
export async function unassignGroup(ctx: Ctx, input: OneGroup): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'assign-groups', row, ctx.now)
  const group = await getOwnGroup(ctx.tx, input.groupId)
  if (!(await deleteAssignment(ctx.tx, row.id, input.groupId))) return row
  await recordMapping(ctx, 'unassign-group', row, { group, roles: [] })
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/** A draft is the partner's own business; what the customer has seen, it sees all of. */
async function recordMapping(ctx: Ctx, move: string, row: AdminRelationshipRow, more: object): Promise<void> {
  if (row.state !== 'created') await recordBothSides(ctx, move, row, more)
  else
    await record(
      ctx,
      `admin-relationship.${move}`,
      { id: row.id, name: row.name },
      { ...detailsOf(row), ...more },
    )
}
