export { getCustomer, listSharedCustomers } from './customer-store.ts'
export { viewCustomer } from './customer-view.ts'
