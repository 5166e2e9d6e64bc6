export { findLastOf } from './log-store.ts'
export { viewEntry } from './log-view.ts'
export { createSealer } from './seal.ts'
