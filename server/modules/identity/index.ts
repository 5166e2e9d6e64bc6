export { forgetFailures, refuseSignIn, requireUnlocked } from './attempts.ts'
export { type Created, createTenant } from './create-tenant.ts'
export {
  findMarket,
  getOrganisation,
  getUser,
  globalAdminsOf,
  insertMembership,
  insertUser,
  markSignedIn,
  type UserRow,
} from './identity-store.ts'
export { fits, hashPassword } from './password.ts'
export { insertPasswordLink } from './password-links.ts'
export { mayResetFactorsOf, userPolicy } from './user-policy.ts'
export { viewOneUser } from './user-view.ts'
