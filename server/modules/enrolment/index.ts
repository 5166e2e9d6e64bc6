export { escalateOverdue } from './escalate-overdue.ts'
