export { checkRecovery } from './check-proof.ts'
export { goOnWithRecoveries } from './go-on.ts'
