import type { User } from '#contract/identity.ts'
import type { Role } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { UserRow } from './identity-store.ts'
import { userPolicy } from './user-policy.ts'

export const viewUser = (ctx: Ctx, row: UserRow): User => ({
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
  can: userPolicy.allowed(ctx.actor, row, ctx.now),
})
