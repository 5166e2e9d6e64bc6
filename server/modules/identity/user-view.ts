import type { Language } from '#contract/common.ts'
import type { User } from '#contract/identity.ts'
import type { Role } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import { restorableUntil, userPolicy } from './user-policy.ts'
import type { UserRow } from './user-store.ts'

const aboutOthers = new Set(['disable', 'delete', 'end-sessions', 'reset-password'])

/** Nobody disables or deletes the own account; sessions and password have a page of their own. */
const canOf = (ctx: Ctx, row: UserRow) =>
  userPolicy
    .allowed(ctx.actor, row, ctx.now)
    .filter((action) => row.id !== ctx.actor.userId || !aboutOthers.has(action))

export const viewUser = (ctx: Ctx, row: UserRow): User => ({
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
  guestOf: row.guest_of,
  roles: row.roles as Role[],
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  restorableUntil: row.deleted_at ? restorableUntil(row.deleted_at).toISOString() : null,
  can: canOf(ctx, row),
})
