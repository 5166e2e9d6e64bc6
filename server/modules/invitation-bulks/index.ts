export { runBulk } from './run-bulk.ts'
