export { endDueRelationships } from './end-due.ts'
