export { announceVersion } from './announce-version.ts'
export { insertSignature, requireNewest } from './sign-version.ts'
export { findStanding, newestFor } from './standing.ts'
