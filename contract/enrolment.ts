import Type, { type Static } from 'typebox'
import { Check, ruleNames, VettingDocument } from './checks.ts'
import {
  Country,
  Day,
  Id,
  Language,
  Moment,
  Nullable,
  OneOf,
  OptionalText,
  Page,
  Paging,
  Search,
  Sorting,
  Text,
  UserName,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { EnrolmentDraft, EnrolmentProfile } from './enrolment-profile.ts'
import { defineStates } from './states.ts'

/** domain.md §3.3; `deny` is the "not me" of the confirmation mail (M1). */
export const enrolmentStates = defineStates({
  states: [
    'draft',
    'email_verification',
    'under_review',
    'info_requested',
    'qualified',
    'active',
    'rejected',
    'withdrawn',
    'adopted',
  ],
  moves: {
    submit: { from: ['draft', 'rejected', 'info_requested'], to: 'email_verification' },
    /** Corrected, and the contact's confirmation still stands. */
    resubmit: { from: ['rejected', 'info_requested'], to: 'under_review' },
    confirm: { from: ['email_verification'], to: 'under_review' },
    deny: { from: ['email_verification'], to: 'rejected' },
    approve: { from: ['under_review'], to: 'qualified' },
    ask: { from: ['under_review', 'info_requested'], to: 'info_requested' },
    answer: { from: ['info_requested', 'rejected'], to: 'under_review' },
    reject: { from: ['under_review', 'info_requested'], to: 'rejected' },
    sign: { from: ['qualified'], to: 'active' },
    withdraw: { from: ['email_verification', 'under_review', 'info_requested'], to: 'withdrawn' },
    /** Of a deauthorised partner that enrols again after its year. */
    retire: { from: ['active'], to: 'withdrawn' },
    /** A revision of vetted data: it becomes part of the enrolment it is about, which stayed active. */
    adopt: { from: ['under_review'], to: 'adopted' },
    discard: { from: ['email_verification', 'under_review', 'info_requested', 'rejected'], to: 'withdrawn' },
  },
})
export const enrolmentSteps = ['membership', 'partner-id', 'profile', 'review'] as const
/** The partner ID can be linked later, until the agreement is signed (C2). */
export const linkableStates = ['email_verification', 'under_review', 'qualified'] as const
/** Fields stay the applicant's to change in these states (pain 3). */
export const editableStates = ['draft', 'rejected', 'info_requested'] as const

/** Of a mail: not tried yet, tried in vain and tried again, taken by the other side, given up. */
export const deliveryStates = ['waiting', 'delayed', 'sent', 'failed'] as const
export const partnerIdObstacles = ['inactive', 'other-country', 'linked-elsewhere'] as const
/** A profile of the membership account; with an obstacle it is shown but cannot be chosen (I-41). */
export const MembershipProfile = Type.Object({
  partnerId: Type.String(),
  name: Type.String(),
  country: Country,
  isActive: Type.Boolean(),
  obstacle: Nullable(OneOf(partnerIdObstacles)),
})
export type MembershipProfile = Static<typeof MembershipProfile>

export const Enrolment = Type.Object({
  id: Id,
  state: OneOf(enrolmentStates.states),
  /** A change of vetted data by a partner in business: what was approved stays valid until it is decided. */
  isRevision: Type.Boolean(),
  step: OneOf(enrolmentSteps),
  organisationName: Type.String(),
  country: Type.String(),
  domain: Type.String(),
  membershipUserName: Nullable(Type.String()),
  profiles: Type.Array(MembershipProfile),
  partnerId: Nullable(Type.String()),
  isPartnerIdPostponed: Type.Boolean(),
  /** The day the operator vetted exactly what is entered; null for what is new (W1s). */
  knownSince: Nullable(Day),
  /** How far the confirmation mail has come, while the contact has to confirm. */
  delivery: Nullable(OneOf(deliveryStates)),
  draft: EnrolmentDraft,
  /** Of a revision: what is approved so far, to see what it changes. */
  before: Nullable(EnrolmentDraft),
  submittedAt: Nullable(Moment),
  emailConfirmedAt: Nullable(Moment),
  decidedAt: Nullable(Moment),
  signedAt: Nullable(Moment),
  rejectionReason: Nullable(OneOf(ruleNames)),
  comment: Nullable(Type.String()),
  agreementVersion: Type.String(),
  /** Who of the operator looks after the case; told to the operator only. */
  owner: Nullable(Type.Object({ id: Id, name: Type.String() })),
  /** The page of the portal that shows the board without a sign-in; the applicant may pass it on. */
  statusPath: Nullable(Type.String()),
  /** The board: empty until the application is submitted. */
  checks: Type.Array(Check),
  documents: Type.Array(VettingDocument),
  can: Type.Array(OneOf(['submit', 'resend', 'withdraw', 'link', 'sign', 'approve', 'reject'])),
})
export type Enrolment = Static<typeof Enrolment>

export const VettingRow = Type.Object({
  id: Id,
  state: OneOf(enrolmentStates.states),
  isRevision: Type.Boolean(),
  organisationName: Type.String(),
  country: Type.String(),
  partnerId: Nullable(Type.String()),
  submittedAt: Nullable(Moment),
  dueAt: Nullable(Moment),
  isOverdue: Type.Boolean(),
  owner: Nullable(Type.String()),
})
export type VettingRow = Static<typeof VettingRow>

const oneEnrolment = Type.Object({ enrolmentId: Id })

export const enrolmentApi = {
  start: endpoint({
    method: 'POST',
    path: '/enrolment',
    summary: 'Start the enrolment of the own tenant, or find the one under way (W1).',
    access: 'enrolment.edit',
    reply: Enrolment,
  }),
  get: endpoint({
    method: 'GET',
    path: '/enrolment',
    summary: 'The enrolment of the own organisation, with everything typed so far.',
    access: 'enrolment.view',
    reply: Enrolment,
  }),
  signInToMembership: endpoint({
    method: 'POST',
    path: '/enrolment/membership',
    summary: 'Prove the membership account that owns the partner ID (W1.4-6).',
    access: 'partner-id.link',
    body: Type.Object({ userName: UserName, password: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: Enrolment,
  }),
  leaveMembership: endpoint({
    method: 'DELETE',
    path: '/enrolment/membership',
    summary: 'Forget the membership sign-in, to sign in with other credentials (W1.7 Cancel).',
    access: 'partner-id.link',
    reply: Enrolment,
  }),
  choosePartnerId: endpoint({
    method: 'PUT',
    path: '/enrolment/partner-id',
    summary: 'Choose an active partner ID of the tenant’s country (I-41).',
    access: 'partner-id.link',
    body: Type.Object({ partnerId: Type.String({ pattern: '^[0-9]{4,10}$' }) }),
    reply: Enrolment,
  }),
  postponePartnerId: endpoint({
    method: 'POST',
    path: '/enrolment/partner-id/postpone',
    summary: 'Link the partner ID later; the agreement can only be signed with one (C2, I-41).',
    access: 'partner-id.link',
    reply: Enrolment,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/enrolment/draft',
    summary: 'Keep what is typed so far; nothing is judged yet.',
    access: 'enrolment.edit',
    body: EnrolmentDraft,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/enrolment/submit',
    summary: 'Enroll now: check everything, mail the primary contact for confirmation (W1.8-9).',
    access: 'enrolment.edit',
    body: EnrolmentProfile,
    reply: Enrolment,
  }),
  resend: endpoint({
    method: 'POST',
    path: '/enrolment/resend',
    summary: 'Mail the confirmation link to the primary contact again.',
    access: 'enrolment.edit',
    reply: Enrolment,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/enrolment/withdraw',
    summary: 'Take the application back.',
    access: 'enrolment.edit',
    reply: Enrolment,
  }),
  signAgreement: endpoint({
    method: 'POST',
    path: '/enrolment/agreement',
    summary: 'A global admin accepts the partner agreement; the enrolment becomes active (I-42).',
    access: 'enrolment.edit',
    body: Type.Object({
      version: Text(20),
      language: Type.Optional(Language),
      isAccepted: Type.Literal(true),
    }),
    reply: Enrolment,
  }),
  queue: endpoint({
    method: 'GET',
    path: '/vetting',
    summary: 'Applications by due date or name; without a state those that are open (W30).',
    access: 'enrolment.vet',
    query: Type.Object({
      state: Type.Optional(OneOf(enrolmentStates.states)),
      ...Search,
      ...Sorting(['due', 'name']),
      ...Paging,
    }),
    reply: Page(VettingRow),
  }),
  vettingCase: endpoint({
    method: 'GET',
    path: '/vetting/:enrolmentId',
    summary: 'One application with everything submitted.',
    access: 'enrolment.vet',
    params: oneEnrolment,
    reply: Enrolment,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/vetting/:enrolmentId/approve',
    summary: 'Approve; the applicant is mailed and may sign the partner agreement.',
    access: 'enrolment.vet',
    params: oneEnrolment,
    body: Type.Object({ comment: OptionalText(2000) }),
    reply: Enrolment,
  }),
  reject: endpoint({
    method: 'POST',
    path: '/vetting/:enrolmentId/reject',
    summary: 'Reject by naming the rule that is broken; the applicant reads it in the same words.',
    access: 'enrolment.vet',
    params: oneEnrolment,
    body: Type.Object({ rule: OneOf(ruleNames), comment: OptionalText(2000) }),
    reply: Enrolment,
  }),
}
