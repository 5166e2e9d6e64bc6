export { getCustomer, listSharedCustomers, searchCustomers } from './customer-store.ts'
export { viewCustomer } from './customer-view.ts'
export { enterCustomer } from './enter-customer.ts'
export { describeCustomer, describePartner } from './describe.ts'
