import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'
import { mfaPolicies } from './proofs.ts'

/** What the report can list people by. */
export const reportLists = ['without-factor', 'never-signed-in', 'stale-admins', 'admins'] as const
export type ReportList = (typeof reportLists)[number]
/** An administrator who did not sign in for so long is stale. */
export const staleDays = 30

const Counted = Type.Object({ value: Type.Integer(), more: Type.Boolean() })

/** Nothing is counted beyond a thousand. */
export const SecurityReport = Type.Object({
  mfaPolicy: OneOf(mfaPolicies),
  people: Counted,
  withFactor: Counted,
  withoutFactor: Counted,
  globalAdmins: Counted,
  staleAdmins: Counted,
  neverSignedIn: Counted,
  /** Sign-ins of the last seven days, and how many of them went without a second factor. */
  signIns: Counted,
  signInsWithoutFactor: Counted,
  /** Of those without: who of them could reach a customer. The server refuses each such request (I-31). */
  reachedCustomers: Type.Integer(),
  since: Moment,
})
export type SecurityReport = Static<typeof SecurityReport>

export const ReportRow = Type.Object({
  userId: Id,
  name: Type.String(),
  userName: Type.String(),
  isGlobalAdmin: Type.Boolean(),
  hasFactor: Type.Boolean(),
  lastSignInAt: Nullable(Moment),
})
export type ReportRow = Static<typeof ReportRow>

const by = { list: OneOf(reportLists) }

/** The security-requirements report (§2.2): global admins only. */
export const securityReportApi = {
  get: endpoint({
    method: 'GET',
    path: '/security-report',
    summary: 'Second factors, administrators and the sign-ins of the last seven days, in figures.',
    access: 'security-report.view',
    reply: SecurityReport,
  }),
  people: endpoint({
    method: 'GET',
    path: '/security-report/people',
    summary: 'The people behind a figure, by name.',
    access: 'security-report.view',
    query: Type.Object({ ...by, ...Paging }),
    reply: Page(ReportRow),
  }),
  export: endpoint({
    method: 'GET',
    path: '/security-report.csv',
    summary:
      'All people of the organisation with what the report says of each, as CSV in the reader’s language.',
    access: 'security-report.view',
    format: 'csv',
  }),
}
