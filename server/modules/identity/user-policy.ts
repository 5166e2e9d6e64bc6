import { definePolicy } from '#server/platform/policy.ts'
import type { UserRow } from './identity-store.ts'

export const userPolicy = definePolicy<UserRow>()({
  'update-roles': { permission: 'role.assign', possible: (user) => user.state !== 'deleted' },
})
