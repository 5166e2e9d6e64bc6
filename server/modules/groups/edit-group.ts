import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { requireAssignable } from '../identity/index.ts'
import { applyRoles, changeGroup } from './change-group.ts'
import type { GroupData } from './create-group.ts'
import { deleteGroup, type GroupRow, isNameTaken, writeGroup } from './group-store.ts'
import { groupPolicy } from './group-view.ts'
import { memberIds } from './member-store.ts'

type Edit = GroupData & { groupId: string; version: number }

/** Renames a group or changes its roles; each member has them, or no longer, on the next request (I-33, I-40). */
export const editGroup = (ctx: Ctx, input: Edit): Promise<GroupRow> =>
  changeGroup(ctx, input.groupId, 'edit', async (tx, group) => {
    const { name, description = '', roles } = input
    if (group.version !== input.version) throw new AppError('changed_meanwhile')
    requireAssignable(ctx, { roles: group.roles, is_limited: false }, roles)
    groupPolicy.require(ctx.actor, 'edit', { roles }, ctx.now)
    const sort_name = sortable(name)
    if (await isNameTaken(tx, group, sort_name)) throw invalidInput({ name: { rule: 'name-taken' } })
    const written = await writeGroup(tx, group.id, input.version, { name, sort_name, description, roles })
    const taken = group.roles.filter((role) => !roles.some((kept) => kept === role))
    await applyRoles(ctx, tx, await memberIds(tx, group.id), taken)
    const details = { before: { name: group.name, roles: group.roles }, after: { name, roles } }
    await record(ctx, 'group.edit', { id: group.id, name }, details, { tx })
    return written
  })

/** Deletes a group; what its members hold through it alone is gone with it. */
export const removeGroup = (ctx: Ctx, { groupId }: { groupId: string }): Promise<undefined> =>
  changeGroup(ctx, groupId, 'delete', async (tx, group) => {
    const members = await memberIds(tx, group.id)
    await deleteGroup(tx, group.id)
    await applyRoles(ctx, tx, members, group.roles)
    const details = { roles: group.roles, members: members.length }
    await record(ctx, 'group.delete', { id: group.id, name: group.name }, details, { tx })
    return undefined
  })
