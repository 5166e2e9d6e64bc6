export { deleteAllOf } from './second-factor-store.ts'
export { takeNeighbouringCodes } from './totp.ts'
