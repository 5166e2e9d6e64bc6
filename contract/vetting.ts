import Type from 'typebox'
import { checkKinds, Duplicate, ruleNames } from './checks.ts'
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
