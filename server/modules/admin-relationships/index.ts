export { terminateAllOf } from './end-relationship.ts'
export { expireDue, expireRequests, extendDue, purgeOver } from './run-out.ts'
export { type CustomerAccess, findCustomerAccess, standingIn } from './customer-access.ts'
export { explainAt } from './explain-access.ts'
