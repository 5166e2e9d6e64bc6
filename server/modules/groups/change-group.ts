import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { countHolders, lockPeople, neededBy } from '../identity/index.ts'
import { getGroup, type GroupRow } from './group-store.ts'
import { groupPolicy } from './group-view.ts'
import { refreshRoles } from './member-store.ts'

type Change<T> = (tx: Tx, group: GroupRow) => Promise<T>

/**
 * Something done to one group: one at a time per organisation, as everything that gives or takes roles, so that
 * two who each take away one of the last two holders do not both succeed (I-40).
 */
export function changeGroup<T>(
  ctx: Ctx,
  groupId: string,
  action: 'edit' | 'delete' | 'change-members',
  change: Change<T>,
): Promise<T> {
  const { organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    await lockPeople(tx, organisationId)
    const group = await getGroup(tx, organisationId, groupId)
    groupPolicy.require(ctx.actor, action, group, ctx.now)
    return await change(tx, group)
  })
}

/**
 * Brings the roles of these people up to date and refuses if the organisation would be without a global admin or a
 * partner without an admin agent, or if somebody took the own global-admin role away (I-40).
 */
export async function applyRoles(
  ctx: Ctx,
  tx: Tx,
  userIds: string[],
  taken: readonly string[],
): Promise<void> {
  const { organisationId, userId, kind } = ctx.actor
  if (userIds.length === 0) return
  await refreshRoles(tx, organisationId, userIds)
  for (const role of neededBy(kind))
    if (taken.includes(role) && (await countHolders(tx, organisationId, role)) === 0)
      throw new AppError('last_holder', { role })
  if (taken.includes('global-admin') && userIds.includes(userId)) await requireOwnRole(ctx, tx)
}

async function requireOwnRole(ctx: Ctx, tx: Tx): Promise<void> {
  const { roles } = await tx
    .selectFrom('memberships')
    .select('roles')
    .where('organisation_id', '=', ctx.actor.organisationId)
    .where('user_id', '=', ctx.actor.userId)
    .executeTakeFirstOrThrow()
  if (ctx.actor.roles.includes('global-admin') && !roles.includes('global-admin'))
    throw new AppError('own_account')
}
