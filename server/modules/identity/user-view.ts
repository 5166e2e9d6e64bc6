import type { User } from '#contract/identity.ts'
import type { Role } from '#contract/permissions.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { type UserRow, withSecondFactor } from './identity-store.ts'
import { mayResetFactorsOf, userPolicy } from './user-policy.ts'

const viewUser = (ctx: Ctx, row: UserRow, hasSecondFactor: boolean): User => ({
  id: row.id,
  userName: row.user_name,
  firstName: row.first_name,
  lastName: row.last_name,
  displayName: row.display_name,
  email: row.email,
  state: row.state as User['state'],
  usageLocation: row.usage_location,
  isGuest: row.is_guest,
  roles: row.roles as Role[],
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  hasSecondFactor,
  can: userPolicy
    .allowed(ctx.actor, row, ctx.now)
    .filter(
      (action) => action !== 'reset-second-factors' || (hasSecondFactor && mayResetFactorsOf(ctx.actor, row)),
    ),
})

/** People as the portal shows them, with what may be done to each; one look at who has a second factor. */
export async function viewUsers(ctx: Ctx, rows: UserRow[]): Promise<User[]> {
  const ids = rows.map(({ id }) => id)
  const having = await inCapacity(ctx, 'as_identity', (tx) => withSecondFactor(tx, ids))
  return rows.map((row) => viewUser(ctx, row, having.has(row.id)))
}

/** One person, as in the list. */
export async function viewOneUser(ctx: Ctx, row: UserRow): Promise<User> {
  const [user] = await viewUsers(ctx, [row])
  if (!user) throw new Error('a row has a view')
  return user
}
