export { checkDomain, checkPending } from './check-domain.ts'
export { listProvedDomains } from './domain-store.ts'
export { createLookUp, type LookUp } from './look-up.ts'
