import type { Group, GroupDetail, GroupMember } from '#contract/groups.ts'
import { type Role, rolesUnder } from '#contract/permissions.ts'
import type { Actor, Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { GroupRow } from './group-store.ts'
import type { MemberRow } from './member-store.ts'

/** Whoever puts people into a group gives them its roles, so must be one who may give each of them (§2.2). */
function givesAll(actor: Actor, { roles }: Pick<GroupRow, 'roles'>): boolean {
  if (roles.length === 0) return true
  const under: readonly string[] = rolesUnder(actor.kind, actor.roles)
  return actor.permissions.has('role.assign') && roles.every((role) => under.includes(role))
}
const holders = (): Role[] => ['global-admin']

export const groupPolicy = definePolicy<Pick<GroupRow, 'roles'>>()({
  edit: { permission: 'group.manage', when: givesAll, holders },
  delete: { permission: 'group.manage', when: givesAll, holders },
  'change-members': { permission: 'group.manage', when: givesAll, holders },
})

export const viewGroup = (ctx: Ctx, row: GroupRow): Group => ({
  id: row.id,
  name: row.name,
  description: row.description,
  roles: row.roles as Role[],
  version: row.version,
  createdBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  can: groupPolicy.allowed(ctx.actor, row, ctx.now),
})

export const viewDetail = (ctx: Ctx, row: GroupRow, members: number): GroupDetail => ({
  ...viewGroup(ctx, row),
  members: Math.min(members, 1000),
  more: members > 1000,
})

export const viewMember = (row: MemberRow): GroupMember => ({
  userId: row.user_id,
  name: row.display_name,
  userName: row.user_name,
  addedBy: row.added_by_name,
  addedAt: row.added_at.toISOString(),
})
