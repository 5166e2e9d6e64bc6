import Type, { type Static } from 'typebox'
import { Check } from './checks.ts'
import { Link, Moment, Nullable, OneOf } from './common.ts'
import { endpoint } from './endpoint.ts'
import { enrolmentStates } from './enrolment.ts'

/** What the holder of the mailed status link sees: the board, and nothing about a person. */
export const PublicStatus = Type.Object({
  organisationName: Type.String(),
  state: OneOf(enrolmentStates.states),
  submittedAt: Nullable(Moment),
  checks: Type.Array(Type.Pick(Check, ['kind', 'state', 'since', 'dueAt', 'nextActor', 'rule'])),
  /** While the contact has to confirm: the domain the mail went to, and when. */
  contactDomain: Nullable(Type.String()),
  sentAt: Nullable(Moment),
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
}
