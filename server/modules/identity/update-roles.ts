import { guestRoles, holdersOf, type Role, rolesOf, rolesUnder } from '#contract/permissions.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { manageUser, requireKeptHolders } from './manage-user.ts'
import { setRoles, type UserRow } from './user-store.ts'

/**
 * Ticks and unticks the own roles of a person (W2b); what comes with a group is the group's. The last global admin and the last admin agent stay, nobody drops
 * the own global-admin role (I-40), and nobody gives or takes what is above the own roles (§2.2). The event is
 * `role.assign`.
 */
export const updateRoles = (ctx: Ctx, input: { userId: string; roles: Role[] }): Promise<UserRow> =>
  manageUser(ctx, input.userId, {
    action: 'update-roles',
    event: 'role.assign',
    work: async (tx, user) => {
      requireAssignable(ctx, { roles: user.own_roles, is_limited: user.is_limited }, input.roles)
      const isKept = (role: Role) => input.roles.includes(role) || user.group_roles.includes(role)
      await requireKeptHolders(ctx, tx, user, (role) => !isKept(role))
      const dropsOwn = user.id === ctx.actor.userId && user.roles.includes('global-admin')
      if (dropsOwn && !isKept('global-admin')) throw new AppError('own_account')
      await setRoles(tx, ctx.actor.organisationId, user.id, input.roles)
      const { email, language } = user
      const before = user.own_roles
      const added = input.roles.filter((role) => !before.includes(role))
      const removed = before.filter((role) => !input.roles.some((kept) => kept === role))
      return { before, after: input.roles, added, removed, email, language }
    },
  })

/** Every role that changes must be one the organisation and a guest can hold, and not above the actor's own. */
export function requireAssignable(
  ctx: Ctx,
  user: { roles: readonly string[]; is_limited: boolean },
  roles: readonly Role[],
): void {
  const { kind, roles: held } = ctx.actor
  const allowed = user.is_limited ? guestRoles : rolesOf[kind]
  if (roles.some((role) => !allowed.includes(role)))
    throw invalidInput({ roles: { rule: 'enum', values: allowed.join(', ') } })
  const changed = [
    ...roles.filter((role) => !user.roles.includes(role)),
    ...user.roles.filter((role) => !roles.some((kept) => kept === role)),
  ]
  const under: readonly string[] = rolesUnder(kind, held)
  if (changed.some((role) => !under.includes(role)))
    throw new AppError('forbidden', {
      permission: 'role.assign',
      holders: holdersOf('role.assign', kind).filter(
        (role) => role === 'global-admin' || role === 'user-admin',
      ),
    })
}
