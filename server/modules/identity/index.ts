export { forgetFailures, guessing, refuseSignIn, requireUnlocked } from './attempts.ts'
export { type Created, createTenant } from './create-tenant.ts'
export {
  findMarket,
  getOrganisation,
  globalAdminsOf,
  insertMembership,
  insertUser,
} from './identity-store.ts'
export { restorableDays } from './user-policy.ts'
export { purgeUsers } from './user-store.ts'
export { fits, hashPassword } from './password.ts'
export { insertPasswordLink } from './password-links.ts'
