import { groupsApi } from '#contract/groups.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, pageOf } from '#server/platform/paging.ts'
import { addMembers, removeFromGroup } from './change-members.ts'
import { createGroup } from './create-group.ts'
import { editGroup, removeGroup } from './edit-group.ts'
import { getGroup, type GroupRow, listGroups } from './group-store.ts'
import { viewDetail, viewGroup, viewMember } from './group-view.ts'
import { countMembers, listMembers } from './member-store.ts'

const detail = async (ctx: Ctx, row: GroupRow) =>
  viewDetail(ctx, row, await inCapacity(ctx, 'as_identity', (tx) => countMembers(tx, row.id)))

export const groupsRoutes: Routes = (on) => {
  on(groupsApi.list, async (ctx, { search, after, limit = 20 }) => {
    const page = { search, after: afterName(after), limit }
    const rows = await inCapacity(ctx, 'as_identity', (tx) => listGroups(tx, ctx.actor.organisationId, page))
    return pageOf(
      rows,
      limit,
      (row) => viewGroup(ctx, row),
      (row) => [row.sort_name, row.id],
    )
  })
  on(groupsApi.create, async (ctx, input) => detail(ctx, await createGroup(ctx, input)))
  on(groupsApi.get, async (ctx, { groupId }) => {
    const { organisationId } = ctx.actor
    return await detail(
      ctx,
      await inCapacity(ctx, 'as_identity', (tx) => getGroup(tx, organisationId, groupId)),
    )
  })
  on(groupsApi.edit, async (ctx, input) => detail(ctx, await editGroup(ctx, input)))
  on(groupsApi.delete, (ctx, input) => removeGroup(ctx, input))
  on(groupsApi.members, async (ctx, { groupId, search, after, limit = 20 }) => {
    const rows = await inCapacity(ctx, 'as_identity', async (tx) => {
      const group = await getGroup(tx, ctx.actor.organisationId, groupId)
      return await listMembers(tx, group.id, { search, after: afterName(after), limit })
    })
    return pageOf(rows, limit, viewMember, (row) => [row.sort_name, row.user_id])
  })
  on(groupsApi.addMembers, async (ctx, input) => detail(ctx, await addMembers(ctx, input)))
  on(groupsApi.removeMember, async (ctx, input) => detail(ctx, await removeFromGroup(ctx, input)))
}
