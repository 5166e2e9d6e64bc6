export { listProfiles as listRegistry } from './membership-store.ts'
