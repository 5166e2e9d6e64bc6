import type { Role } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { type UserAction, userPolicy } from './user-policy.ts'
import { countHolders, getUser, lockPeople, type UserRow } from './user-store.ts'

/** Roles an organisation of this kind can never be without (I-40). */
export const neededBy = (kind: string): Role[] =>
  kind === 'provider' || kind === 'reseller' ? ['global-admin', 'admin-agent'] : ['global-admin']

/** Refuses when the organisation would lose its last holder of a role; the organisation is locked before. */
export async function requireKeptHolders(
  ctx: Ctx,
  tx: Tx,
  user: UserRow,
  losing: (role: Role) => boolean,
): Promise<void> {
  if (user.state !== 'active' || user.is_guest) return
  for (const role of neededBy(ctx.actor.kind)) {
    if (!user.roles.includes(role) || !losing(role)) continue
    if ((await countHolders(tx, ctx.actor.organisationId, role)) < 2)
      throw new AppError('last_holder', { role })
  }
}

type Managed = {
  /** The policy's word for it. */
  action: UserAction
  event: string
  /** What a person does not do to the own account, lest nobody can undo it. */
  isAboutOthers?: boolean
  /** Takes the person out of action, with all roles. */
  isLeaving?: boolean
  /** Afterwards the person is no longer one of the organisation's. */
  isGone?: boolean
  /** Returns what the event says besides. */
  work: (tx: Tx, user: UserRow) => Promise<object>
}

/**
 * Something an administrator does to one person of the organisation (W2a-W2e): one at a time per organisation,
 * so that two who each take away one of the last two global admins do not both succeed.
 */
export function manageUser(ctx: Ctx, userId: string, managed: Managed): Promise<UserRow> {
  const { organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    await lockPeople(tx, organisationId)
    const user = await getUser(tx, organisationId, userId)
    userPolicy.require(ctx.actor, managed.action, user, ctx.now)
    if (managed.isLeaving) await requireKeptHolders(ctx, tx, user, () => true)
    if (managed.isAboutOthers && user.id === ctx.actor.userId) throw new AppError('own_account')
    const details = await managed.work(tx, user)
    await record(ctx, managed.event, { id: user.id, name: user.display_name }, details, { tx })
    return managed.isGone ? user : await getUser(tx, organisationId, userId)
  })
}
