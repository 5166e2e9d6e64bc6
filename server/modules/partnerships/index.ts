export { endDue } from './end-due.ts'
