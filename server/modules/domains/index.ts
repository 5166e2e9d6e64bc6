export { checkDomain, checkPending } from './check-domain.ts'
export { createLookUp, type LookUp } from './look-up.ts'
