export { terminateAllOf } from './end-relationship.ts'
export { expireDue, expireRequests, extendDue, purgeOver } from './run-out.ts'
