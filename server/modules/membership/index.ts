export { listProfiles as listRegistry, registrySorts } from './membership-store.ts'
