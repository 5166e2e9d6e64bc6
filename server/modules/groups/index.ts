export { listGroups } from './group-store.ts'
