export { deviceName } from './device-of.ts'
export { forgetFailures, guessing, refuseSignIn, requireUnlocked } from './attempts.ts'
export { type Created, createTenant } from './create-tenant.ts'
export { type Founded, foundOrganisation } from './found-organisation.ts'
export {
  findMarket,
  getOrganisation,
  insertOrganisation,
  insertPerson,
  insertTenant,
  listGlobalAdmins,
  markSignedIn,
  requireInBusiness,
  requireNotSuspended,
  whoHasFactor,
} from './identity-store.ts'
export {
  happenedLately,
  type Person,
  recordSecurity,
  type SecurityScene,
  whereOf,
} from './security-events.ts'
export { domainOfName, ownerOf, requireOwnWay } from './own-way.ts'
export { restorableDays, userPolicy } from './user-policy.ts'
export { neededBy } from './manage-user.ts'
export { requireAssignable } from './update-roles.ts'
export { countHolders, getUser, lockPeople, purgeUsers, setRoles, type UserRow } from './user-store.ts'
export { fits, hashPassword } from './password.ts'
export { insertPasswordLink, renewAccess } from './password-links.ts'
export { viewOneUser } from './user-view.ts'
export { makeResetLink } from './user-actions.ts'
export { listUsers, wayOfUsers } from './user-store.ts'
export { listRequests } from './access-store.ts'
export { listGuestInvitations } from './guest-store.ts'
