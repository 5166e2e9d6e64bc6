import { definePolicy } from '#server/platform/policy.ts'
import type { Actor } from '#server/platform/context.ts'
import type { UserRow } from './identity-store.ts'

export const userPolicy = definePolicy<UserRow>()({
  'update-roles': { permission: 'role.assign', possible: (user) => user.state !== 'deleted' },
  // A guest's second factors are the business of the guest's own organisation.
  'reset-second-factors': {
    permission: 'role.assign',
    possible: (user) => user.state !== 'deleted' && !user.is_guest,
  },
})

/** Nobody resets their own factors here, and only a global admin those of a global admin (I-40). */
export const mayResetFactorsOf = (actor: Actor, user: UserRow): boolean =>
  user.id !== actor.userId && (!user.roles.includes('global-admin') || actor.roles.includes('global-admin'))
