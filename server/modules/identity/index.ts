export { forgetFailures, refuseSignIn, requireUnlocked } from './attempts.ts'
export { type Created, createTenant } from './create-tenant.ts'
export {
  countHolders,
  findMarket,
  getOrganisation,
  getUser,
  globalAdminsOf,
  insertMembership,
  insertUser,
  markSignedIn,
  setRoles,
  type UserRow,
} from './identity-store.ts'
export { requireOwnWay } from './own-way.ts'
export { fits, hashPassword } from './password.ts'
export { insertPasswordLink } from './password-links.ts'
export { mayResetFactorsOf, userPolicy } from './user-policy.ts'
export { viewOneUser } from './user-view.ts'
