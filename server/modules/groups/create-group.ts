import type { Role } from '#contract/permissions.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { requireAssignable } from '../identity/index.ts'
import { type GroupRow, insertGroup } from './group-store.ts'
import { groupPolicy } from './group-view.ts'

export type GroupData = { name: string; description?: string; roles: Role[] }

/** Creates a group (W2f); nobody gives it a role above the own ones. */
export const createGroup = (ctx: Ctx, input: GroupData): Promise<GroupRow> =>
  inCapacity(ctx, 'as_identity', async (tx) => {
    const { name, description = '', roles } = input
    requireAssignable(ctx, { roles: [], is_limited: false }, roles)
    groupPolicy.require(ctx.actor, 'edit', { roles }, ctx.now)
    const group = await insertGroup(tx, {
      organisation_id: ctx.actor.organisationId,
      name,
      sort_name: sortable(name),
      description,
      roles,
      created_by_name: ctx.actor.name,
      created_at: ctx.now,
    })
    if (!group) throw invalidInput({ name: { rule: 'name-taken' } })
    await record(ctx, 'group.create', { id: group.id, name }, { roles }, { tx })
    return group
  })
