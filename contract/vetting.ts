import Type, { type Static } from 'typebox'
import { checkKinds, documentTypes, Duplicate, ruleNames } from './checks.ts'
import { Id, Moment, Nullable, OneOf, OptionalText } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Enrolment } from './enrolment.ts'

const oneEnrolment = Type.Object({ enrolmentId: Id })
const oneCheck = Type.Object({ enrolmentId: Id, check: OneOf(checkKinds) })

/** What the operator's promise is measured by; counts end at a thousand. */
export const VettingFigures = Type.Object({
  /** Since the contact's confirmation: under two days, up to a week, longer; and how many are past their due date. */
  waiting: Type.Object({
    fresh: Type.Integer(),
    days: Type.Integer(),
    long: Type.Integer(),
    overdue: Type.Integer(),
  }),
  /** Days from confirmation to decision over the last 90 days. */
  decided: Type.Object({
    count: Type.Integer(),
    median: Nullable(Type.Number()),
    p90: Nullable(Type.Number()),
  }),
  promisedBy: Moment,
})
export type VettingFigures = Static<typeof VettingFigures>

/** One row of a bulk decision; `problem` is an error code, or null when it is done. */
export const BulkResult = Type.Object({ enrolmentId: Id, problem: Nullable(Type.String()) })
export type BulkResult = Static<typeof BulkResult>

export const vettingApi = {
  figures: endpoint({
    method: 'GET',
    path: '/vetting-figures',
    summary: 'How long applications wait, and how long decisions took over the last 90 days.',
    access: 'enrolment.vet',
    reply: VettingFigures,
  }),
  vetters: endpoint({
    method: 'GET',
    path: '/vetters',
    summary: 'People of the operator a case can be given to.',
    access: 'enrolment.vet',
    reply: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  }),
  assign: endpoint({
    method: 'PUT',
    path: '/vetting/:enrolmentId/owner',
    summary: 'Give an open case to somebody of the operator, or to nobody.',
    access: 'enrolment.vet',
    params: oneEnrolment,
    body: Type.Object({ ownerId: Nullable(Id) }),
    reply: Enrolment,
  }),
  bulk: endpoint({
    method: 'POST',
    path: '/vetting-decisions',
    summary: 'Approve or assign many cases; each is judged on its own, with a result per row.',
    access: 'enrolment.vet',
    body: Type.Object({
      enrolmentIds: Type.Array(Id, { minItems: 1, maxItems: 100 }),
      action: OneOf(['approve', 'assign'] as const),
      ownerId: Type.Optional(Id),
    }),
    reply: Type.Array(BulkResult),
  }),
  duplicates: endpoint({
    method: 'GET',
    path: '/vetting/:enrolmentId/duplicates',
    summary: 'Other applications with the same name, mail domain or registration ID (W30).',
    access: 'enrolment.vet',
    params: oneEnrolment,
    reply: Type.Array(Duplicate),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/enrolment/documents',
    summary: 'Fix now: upload a PDF, PNG or JPEG (multipart field `file`, at most 10 MB) for a check.',
    access: 'enrolment.prove',
    query: Type.Object({
      check: OneOf(checkKinds),
      type: OneOf(documentTypes),
      comment: OptionalText(500),
    }),
    format: 'upload',
    reply: Enrolment,
  }),
  ownDocument: endpoint({
    method: 'GET',
    path: '/enrolment/documents/:documentId',
    summary: 'Save a document of the own application.',
    access: 'enrolment.view',
    params: Type.Object({ documentId: Id }),
    format: 'file',
  }),
  document: endpoint({
    method: 'GET',
    path: '/vetting/:enrolmentId/documents/:documentId',
    summary: 'Save a document of an application.',
    access: 'enrolment.vet',
    params: Type.Object({ enrolmentId: Id, documentId: Id }),
    format: 'file',
  }),
  pass: endpoint({
    method: 'POST',
    path: '/vetting/:enrolmentId/checks/:check/pass',
    summary: 'Note that a check is passed.',
    access: 'enrolment.vet',
    params: oneCheck,
    body: Type.Object({ comment: OptionalText(2000) }),
    reply: Enrolment,
  }),
  challenge: endpoint({
    method: 'POST',
    path: '/vetting/:enrolmentId/checks/:check/challenge',
    summary:
      'Ask for one of the documents of a rule; the applicant is mailed what is missing and until when.',
    access: 'enrolment.vet',
    params: oneCheck,
    body: Type.Object({ rule: OneOf(ruleNames), comment: OptionalText(2000) }),
    reply: Enrolment,
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/vetting/:enrolmentId/checks/:check/reopen',
    summary: 'Take the decision on a check back.',
    access: 'enrolment.vet',
    params: oneCheck,
    reply: Enrolment,
  }),
}
