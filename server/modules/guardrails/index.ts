export { fingerprintOf } from './approval-store.ts'
export { askApproval } from './decide-approval.ts'
