export { changedFields } from './changed-fields.ts'
export { legalFaults } from './check-section.ts'
export { findSection, writeSection } from './profile-store.ts'
export { type Support, supportOf } from './support.ts'
