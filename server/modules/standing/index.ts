export { completeDeauthorisations, giveNotice, tellCustomers } from './run-deauthorisations.ts'
