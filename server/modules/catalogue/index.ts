export { listProducts } from './catalogue-store.ts'
export { applyRows } from './apply-rows.ts'
export { type ImportKind, kinds } from './import-kinds.ts'
export { readCsv } from '#server/platform/read-csv.ts'
