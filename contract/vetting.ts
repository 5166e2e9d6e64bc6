import Type from 'typebox'
import { checkKinds, documentTypes, Duplicate, ruleNames } from './checks.ts'
import { Id, OneOf, OptionalText } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Enrolment } from './enrolment.ts'

const oneEnrolment = Type.Object({ enrolmentId: Id })
const oneCheck = Type.Object({ enrolmentId: Id, check: OneOf(checkKinds) })

export const vettingApi = {
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
    access: 'enrolment.edit',
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
