export { listCustomerUsersQuery } from './licence-store.ts'
