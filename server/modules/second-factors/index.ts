export { deleteAllOf } from './second-factor-store.ts'
