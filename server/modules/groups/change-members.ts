import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { applyRoles, changeGroup } from './change-group.ts'
import type { GroupRow } from './group-store.ts'
import { countOwn, insertMembers, type Person, removeMember } from './member-store.ts'

const detailsOf = (ctx: Ctx, group: GroupRow, people: Person[]) => ({
  roles: group.roles,
  people,
  organisation: ctx.actor.organisationName,
})

/** Adds people of the own tenant to a group; guests and strangers are refused, who is in already stays. */
export const addMembers = (
  ctx: Ctx,
  { groupId, userIds }: { groupId: string; userIds: string[] },
): Promise<GroupRow> =>
  changeGroup(ctx, groupId, 'change-members', async (tx, group) => {
    if ((await countOwn(tx, group.organisation_id, userIds)) < userIds.length)
      throw invalidInput({ userIds: { rule: 'own-people' } })
    const people = await insertMembers(tx, group, userIds, { name: ctx.actor.name, now: ctx.now })
    if (people.length === 0) return group
    await applyRoles(ctx, tx, userIds, [])
    const subject = { id: group.id, name: group.name }
    await record(ctx, 'group.add-members', subject, detailsOf(ctx, group, people), { tx })
    return group
  })

/** Takes a person out; the roles held through this group alone end with the next request (I-33). */
export const removeFromGroup = (
  ctx: Ctx,
  { groupId, userId }: { groupId: string; userId: string },
): Promise<GroupRow> =>
  changeGroup(ctx, groupId, 'change-members', async (tx, group) => {
    const person = await removeMember(tx, group, userId)
    if (!person) throw new AppError('not_found', { userId })
    await applyRoles(ctx, tx, [userId], group.roles)
    const subject = { id: group.id, name: group.name }
    await record(ctx, 'group.remove-member', subject, detailsOf(ctx, group, [person]), { tx })
    return group
  })
