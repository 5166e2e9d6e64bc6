import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf, OrgKind, Page, Paging, Sorting } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Organisation, organisationStates } from './identity.ts'
import { mfaPolicies, secondFactorRules } from './proofs.ts'

/** What needs the person now; `path` is the portal page that settles it. */
export const HomeTask = Type.Object({
  task: OneOf([
    'answer-invitation',
    'answer-asks',
    'answer-admin-request',
    'renew-admin-relationships',
    'release-entries',
    'enrol',
    'confirm-email',
    'wait-for-vetting',
    'sign-agreement',
    'sign-first-agreement',
    'renew-agreement',
    'agreement-overdue',
    'mend-enrolment',
    'send-documents',
    'find-provider',
    'invite-customer',
    'open-invitations',
    'request-partnership',
    'vet',
    'failed-mails',
    'failed-jobs',
    'import-catalogue',
    'decide-order-approvals',
    'decide-elevations',
    'place-approved-orders',
    'answer-association',
    'approve-recoveries',
    'answer-access-requests',
    'name-second-admin',
    'review-partners',
    'no-seats-left',
    'place-first-order',
  ] as const),
  count: Nullable(Type.Integer()),
  /** Whom it is about, where that is somebody. */
  name: Nullable(Type.String()),
  dueAt: Nullable(Moment),
  path: Type.String(),
})
/** `more` means: at least this many; nothing is counted beyond a thousand. */
export const HomeFigure = Type.Object({
  figure: OneOf([
    'customers',
    'partners',
    'subscriptions',
    'seats',
    'users',
    'products',
    'mails-sent',
  ] as const),
  value: Type.Integer(),
  more: Type.Boolean(),
  /** How many of them came in the last 30 days; null where nothing can be said about that. */
  lately: Nullable(Type.Integer()),
  path: Nullable(Type.String()),
})
export const Home = Type.Object({ tasks: Type.Array(HomeTask), figures: Type.Array(HomeFigure) })
export type Home = Static<typeof Home>

export const OrganisationDetail = Type.Intersect([
  Organisation,
  Type.Object({
    domain: Type.String(),
    language: Type.String(),
    partnerId: Nullable(Type.String()),
    currency: Type.String(),
    createdAt: Moment,
    mfaPolicy: OneOf(mfaPolicies),
  }),
])
export type OrganisationDetail = Static<typeof OrganisationDetail>

export const EventRow = Type.Object({
  id: Id,
  action: Type.String(),
  at: Moment,
  actorName: Type.String(),
  actorOrganisation: Type.String(),
  subject: Type.String(),
  requestId: Type.String(),
})
export type EventRow = Static<typeof EventRow>

export const mailStates = ['waiting', 'sent', 'dead'] as const
export const MailRow = Type.Object({
  id: Id,
  mail: Type.String(),
  recipient: Type.String(),
  state: OneOf(mailStates),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  createdAt: Moment,
  sentAt: Nullable(Moment),
  can: Type.Array(OneOf(['retry'])),
})
export type MailRow = Static<typeof MailRow>

export const PartnerRow = Type.Intersect([
  Organisation,
  Type.Object({ domain: Type.String(), since: Moment, leavesAt: Nullable(Moment) }),
])
export type PartnerRow = Static<typeof PartnerRow>

/** Programme settings every page may need before anyone signs in. */
export const Programme = Type.Object({
  operatorName: Type.String(),
  programmeName: Type.String(),
  domainSuffix: Type.String(),
  /** Whether passkeys work at this address; a bare IP address has none. */
  passkeys: Type.Boolean(),
  /** Where partners may write to the operator. */
  supportEmail: Nullable(Type.String()),
  /** Whether each tenant chooses about second factors, or everybody needs one. */
  secondFactors: OneOf(secondFactorRules),
  demo: Type.Boolean(),
  demoInbox: Type.Boolean(),
})
export type Programme = Static<typeof Programme>

export const operationsApi = {
  programme: endpoint({
    method: 'GET',
    path: '/programme',
    summary: 'Public settings of this installation.',
    access: 'public',
    reply: Programme,
  }),
  home: endpoint({
    method: 'GET',
    path: '/home',
    summary: 'What needs me now, and a few figures.',
    access: 'home.view',
    reply: Home,
  }),
  organisation: endpoint({
    method: 'GET',
    path: '/organisation',
    summary: 'The profile of the own organisation.',
    access: 'organisation.view',
    reply: OrganisationDetail,
  }),
  events: endpoint({
    method: 'GET',
    path: '/events',
    summary:
      'Activity log: who did what, newest first; without `event.view-all` what belongs to the own work, and what one did (C10).',
    access: 'event.view',
    query: Type.Object({ ...Sorting(['at']), ...Paging }),
    reply: Page(EventRow),
  }),
  exportEvents: endpoint({
    method: 'GET',
    path: '/events.csv',
    summary:
      'The newest 10,000 entries of the same as CSV; German gets semicolons and a byte order mark, for Excel.',
    access: 'event.view',
    format: 'csv',
  }),
  partners: endpoint({
    method: 'GET',
    path: '/programme/partners',
    summary: 'Providers and resellers of the programme, for the operator.',
    access: 'partner.view',
    query: Type.Object({
      kind: Type.Optional(OrgKind),
      state: Type.Optional(OneOf(organisationStates)),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      ...Sorting(['name']),
      ...Paging,
    }),
    reply: Page(PartnerRow),
  }),
  mails: endpoint({
    method: 'GET',
    path: '/mails',
    summary: 'Outgoing mails by state and by the beginning of the recipient, newest first.',
    access: 'mail.view',
    query: Type.Object({
      state: Type.Optional(OneOf(mailStates)),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      ...Sorting(['created']),
      ...Paging,
    }),
    reply: Page(MailRow),
  }),
  retryMail: endpoint({
    method: 'POST',
    path: '/mails/:mailId/retry',
    summary: 'Try a dead letter again.',
    access: 'mail.retry',
    params: Type.Object({ mailId: Id }),
    reply: MailRow,
  }),
}
