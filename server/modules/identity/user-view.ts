import type { Language } from '#contract/common.ts'
import type { User } from '#contract/identity.ts'
import type { Role } from '#contract/permissions.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { whoHasFactor } from './identity-store.ts'
import { restorableUntil, userPolicy } from './user-policy.ts'
import type { UserRow } from './user-store.ts'

const aboutOthers = new Set(['disable', 'delete', 'end-sessions', 'reset-password', 'reset-second-factors'])

/** Nobody disables or deletes the own account; sessions, password and second factors have pages of their own. */
const canOf = (ctx: Ctx, row: UserRow, hasSecondFactor: boolean) =>
  userPolicy
    .allowed(ctx.actor, row, ctx.now)
    .filter((action) => row.id !== ctx.actor.userId || !aboutOthers.has(action))
    .filter((action) => action !== 'reset-second-factors' || hasSecondFactor)

const viewUser = (ctx: Ctx, row: UserRow, hasSecondFactor: boolean): User => ({
  id: row.id,
  userName: row.user_name,
  firstName: row.first_name,
  lastName: row.last_name,
  displayName: row.display_name,
  email: row.email,
  language: row.language as Language,
  state: row.state as User['state'],
  usageLocation: row.usage_location,
  isGuest: row.is_guest,
  isLimited: row.is_limited,
  guestOf: row.guest_of,
  roles: row.roles as Role[],
  ownRoles: row.own_roles as Role[],
  groups: row.groups as User['groups'],
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  hasSecondFactor,
  restorableUntil: row.deleted_at ? restorableUntil(row.deleted_at).toISOString() : null,
  can: canOf(ctx, row, hasSecondFactor),
})

/** People as the portal shows them, with what may be done to each; one look at who has a second factor. */
export async function viewUsers(ctx: Ctx, rows: UserRow[]): Promise<User[]> {
  const ids = rows.map(({ id }) => id)
  const having = await inCapacity(ctx, 'as_identity', (tx) => whoHasFactor(tx, ids))
  return rows.map((row) => viewUser(ctx, row, having.has(row.id)))
}

/** One person, as in the list. */
export async function viewOneUser(ctx: Ctx, row: UserRow): Promise<User> {
  const [user] = await viewUsers(ctx, [row])
  if (!user) throw new Error('a row has a view')
  return user
}
