export { getCustomer, listSharedCustomers, requireCustomer } from './customer-store.ts'
export { viewCustomer } from './customer-view.ts'
