import Type, { type Static } from 'typebox'
import { Check } from './checks.ts'
import { Link, Moment, Nullable, OneOf } from './common.ts'
import { endpoint } from './endpoint.ts'
import { deliveryStates, enrolmentStates } from './enrolment.ts'

/** What the holder of the mailed status link sees: the board, and nothing about a person. */
export const PublicStatus = Type.Object({
  organisationName: Type.String(),
  state: OneOf(enrolmentStates.states),
  submittedAt: Nullable(Moment),
  checks: Type.Array(Type.Pick(Check, ['kind', 'state', 'since', 'dueAt', 'nextActor', 'rule'])),
  /** While the contact has to confirm: the domain the mail went to, and when. */
  contactDomain: Nullable(Type.String()),
  sentAt: Nullable(Moment),
  delivery: Nullable(OneOf(deliveryStates)),
  canResend: Type.Boolean(),
})
export type PublicStatus = Static<typeof PublicStatus>

export const statusApi = {
  status: endpoint({
    method: 'GET',
    path: '/enrolment-status/:link',
    summary: 'Where an application stands, without personal data; opening changes nothing.',
    access: 'public',
    params: Type.Object({ link: Link }),
    reply: PublicStatus,
  }),
  resend: endpoint({
    method: 'POST',
    path: '/enrolment-status/:link/resend',
    summary: 'Mail the confirmation again, to the contact or to another mailbox of the same domain.',
    access: 'public',
    params: Type.Object({ link: Link }),
    body: Type.Object({
      mailbox: Type.Optional(Type.String({ maxLength: 64, pattern: '^[a-zA-Z0-9]+([._+-][a-zA-Z0-9]+)*$' })),
    }),
    reply: PublicStatus,
  }),
  verification: endpoint({
    method: 'GET',
    path: '/enrolment-verifications/:link',
    summary: 'What the primary contact is asked to confirm; opening changes nothing (I-45).',
    access: 'public',
    params: Type.Object({ link: Link }),
    reply: Type.Object({
      organisationName: Type.String(),
      applicant: Type.String(),
      email: Type.String(),
      partnerId: Nullable(Type.String()),
      expiresAt: Moment,
      state: OneOf(['open', 'confirmed', 'denied', 'withdrawn', 'expired'] as const),
    }),
  }),
  confirmEmail: endpoint({
    method: 'POST',
    path: '/enrolment-verifications/:link/confirm',
    summary: 'The primary contact confirms the application and the address (W1.9).',
    access: 'public',
    params: Type.Object({ link: Link }),
  }),
  denyEmail: endpoint({
    method: 'POST',
    path: '/enrolment-verifications/:link/deny',
    summary: 'The primary contact did not sign up; the application stops.',
    access: 'public',
    params: Type.Object({ link: Link }),
  }),
}
