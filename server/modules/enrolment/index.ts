export { caseSorts, listCases } from './enrolment-store.ts'
export { moveDocuments } from './move-documents.ts'
export { judgeAfterProof } from './judge-after-proof.ts'
export { escalateOverdue } from './escalate-overdue.ts'
