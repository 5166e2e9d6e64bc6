export { terminateAllOf } from './end-relationship.ts'
export { giveNoticeOfEnds } from './give-notice.ts'
export { renew } from './renew.ts'
export { createRoleUses } from './role-uses.ts'
export { endElevations, expireDue, expireRequests, extendDue, lapseElevations, purgeOver } from './run-out.ts'
export {
  type ActiveOfPartner,
  type CustomerAccess,
  findCustomerAccess,
  listActiveOf,
  standingIn,
} from './customer-access.ts'
export { explainAt } from './explain-access.ts'
