import { guestRoles, type Role, rolesOf } from '#contract/permissions.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { countHolders, getUser, setRoles, type UserRow } from './identity-store.ts'
import { userPolicy } from './user-policy.ts'

/** Ticks and unticks roles of a person (W2b). The last global admin and the last admin agent stay (I-40). */
export async function updateRoles(ctx: Ctx, input: { userId: string; roles: Role[] }): Promise<UserRow> {
  const { organisationId, kind } = ctx.actor
  const user = await getUser(ctx.tx, organisationId, input.userId)
  userPolicy.require(ctx.actor, 'update-roles', user, ctx.now)
  const allowed = user.is_guest ? guestRoles : rolesOf[kind]
  if (input.roles.some((role) => !allowed.includes(role)))
    throw invalidInput({ roles: { rule: 'enum', values: allowed.join(', ') } })
  await requireKeptHolders(ctx, user, input.roles)
  await setRoles(ctx.tx, organisationId, user.id, input.roles)
  await record(
    ctx,
    'role.assign',
    { id: user.id, name: user.display_name },
    { before: user.roles, after: input.roles },
  )
  return { ...user, roles: input.roles }
}

async function requireKeptHolders(ctx: Ctx, user: UserRow, roles: readonly Role[]): Promise<void> {
  const needed: Role[] =
    ctx.actor.kind === 'provider' || ctx.actor.kind === 'reseller'
      ? ['global-admin', 'admin-agent']
      : ['global-admin']
  for (const role of needed) {
    const isTakenAway = user.roles.includes(role) && !roles.includes(role)
    if (
      isTakenAway &&
      user.state === 'active' &&
      (await countHolders(ctx.tx, ctx.actor.organisationId, role)) < 2
    )
      throw new AppError('last_holder', { role })
  }
}
