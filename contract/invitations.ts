import Type, { type Static } from 'typebox'
import {
  Email,
  Id,
  Language,
  Link,
  Moment,
  Nullable,
  OneOf,
  OptionalText,
  Page,
  Paging,
  Sorting,
  Text,
} from './common.ts'
import { Asks, channels } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { invitationKinds, invitationStates } from './invitation-states.ts'
import { LinkPage } from './link-page.ts'

export const sendWays = ['system', 'mail-program', 'clipboard'] as const
/** So many days before its end the recipient of a mailed invitation is reminded by itself (pain 26). */
export const autoReminderDays = 3
/** How long an invitation holds (domain.md §6). */
export const invitationDays = 30

export const NewInvitation = Type.Object(
  { recipientEmail: Type.Optional(Email), language: Language },
  { additionalProperties: false },
)

/** How many customers one campaign link may bring at most. */
export const mostUses = 1000

/** An invitation of a customer: what it asks for, and for how many customers its link is. */
export const NewCustomerInvitation = Type.Object(
  {
    recipientEmail: Type.Optional(Email),
    language: Language,
    /** Left out: to buy, the least-privilege roles, and the agreement. */
    asks: Type.Optional(Asks),
    /** Above 1 it is a campaign link for that many customers; else it is personal and works once. */
    maxUses: Type.Optional(Type.Integer({ minimum: 1, maximum: mostUses })),
    /** How the customer came; own marketing unless said otherwise. */
    channel: Type.Optional(OneOf(channels)),
  },
  { additionalProperties: false },
)

export const TimelineStep = Type.Object({
  step: OneOf([
    'created',
    'sent',
    'delivered',
    'failed',
    'viewed',
    'accepted',
    'declined',
    'revoked',
    'expired',
    'superseded',
    'signed-in',
    'forwarded',
    'reminded',
    'resent',
    'asked-again',
  ] as const),
  at: Moment,
  by: Nullable(Type.String()),
  detail: Nullable(Type.String()),
})

export const Invitation = Type.Object({
  id: Id,
  kind: OneOf(invitationKinds),
  state: OneOf(invitationStates.states),
  withName: Nullable(Type.String()),
  recipientEmail: Nullable(Type.String()),
  acceptedByName: Nullable(Type.String()),
  /** What a customer is asked for; null for a partnership. */
  asks: Nullable(Asks),
  /** The own customer it is for: without an address its global admins get the mail. */
  customerId: Nullable(Id),
  /** Only an organisation of this domain may answer; null when anybody with the link may. */
  boundDomain: Nullable(Type.String()),
  maxUses: Type.Integer(),
  uses: Type.Integer(),
  language: Language,
  subject: Type.String(),
  body: Type.String(),
  /** The personal link; part of every copy, never editable. */
  url: Type.String(),
  createdAt: Moment,
  createdBy: Type.String(),
  expiresAt: Moment,
  /** The invitation that took its place. */
  successorId: Nullable(Id),
  /** Since when a joint invitation is over because its partnership is; null while it is not. */
  partnershipEndedAt: Nullable(Moment),
  timeline: Type.Array(TimelineStep),
  can: Type.Array(OneOf(['edit', 'send', 'remind', 'supersede', 'revoke'])),
})
export type Invitation = Static<typeof Invitation>

export const oneInvitation = Type.Object({ invitationId: Id })
const oneLink = Type.Object({ link: Link })
const filters = {
  kind: Type.Optional(OneOf(invitationKinds)),
  state: Type.Optional(OneOf(invitationStates.states)),
  /** Part of the recipient’s address, or of the organisation that accepted. */
  search: Type.Optional(Type.String({ maxLength: 100 })),
}

export const invitationsApi = {
  list: endpoint({
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations the own organisation sent, newest first.',
    access: 'invitation.view',
    query: Type.Object({ ...filters, ...Sorting(['created']), ...Paging }),
    reply: Page(Invitation),
  }),
  export: endpoint({
    method: 'GET',
    path: '/invitations.csv',
    summary: 'The newest 10,000 of the same as CSV; German gets semicolons and a byte order mark, for Excel.',
    access: 'invitation.view',
    query: Type.Object(filters),
    format: 'csv',
  }),
  revokeMany: endpoint({
    method: 'POST',
    path: '/invitations/revoke',
    summary: 'Take several invitations back at once; what is not open any more stays as it is.',
    access: 'invitation.view',
    stepUp: true,
    body: Type.Object(
      { invitationIds: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ revoked: Type.Integer() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/invitations/:invitationId',
    summary: 'One invitation with its timeline.',
    access: 'invitation.view',
    params: oneInvitation,
    reply: Invitation,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/invitations/:invitationId',
    summary: 'Edit the draft mail; the link block stays as it is.',
    access: 'invitation.view',
    params: oneInvitation,
    body: Type.Object(
      { recipientEmail: Type.Optional(Email), subject: Text(200), body: Text(5000) },
      { additionalProperties: false },
    ),
    reply: Invitation,
  }),
  send: endpoint({
    method: 'POST',
    path: '/invitations/:invitationId/send',
    summary: 'Send now by the system, or note that it was opened in a mail program or copied.',
    access: 'invitation.view',
    params: oneInvitation,
    body: Type.Object({ way: OneOf(sendWays) }),
    reply: Invitation,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/invitations/:invitationId/revoke',
    summary: 'Take the invitation back; its link stops working.',
    access: 'invitation.view',
    stepUp: true,
    params: oneInvitation,
    reply: Invitation,
  }),
  link: endpoint({
    method: 'GET',
    path: '/links/:link',
    summary: 'What a personal link asks for; opening never accepts anything (I-45).',
    access: 'public',
    params: oneLink,
    reply: LinkPage,
  }),
  seen: endpoint({
    method: 'POST',
    path: '/links/:link/view',
    summary: 'The page was shown to a person; the sender’s timeline notes it.',
    access: 'public',
    params: oneLink,
  }),
  remind: endpoint({
    method: 'POST',
    path: '/invitations/:invitationId/remind',
    summary: 'Mail a reminder of an invitation the portal sent; once a day.',
    access: 'invitation.view',
    params: oneInvitation,
    reply: Invitation,
  }),
  supersede: endpoint({
    method: 'POST',
    path: '/invitations/:invitationId/supersede',
    summary: 'Replace an open or expired invitation by a new one; the old link says so.',
    access: 'invitation.view',
    params: oneInvitation,
    reply: Invitation,
  }),
  askAgain: endpoint({
    method: 'POST',
    path: '/links/:link/ask-again',
    summary:
      'Asks the sender of an expired, revoked, replaced, declined or used link for a new one; once a day.',
    access: 'public',
    params: oneLink,
  }),
  inviteAlone: endpoint({
    method: 'POST',
    path: '/customer-invitations',
    summary: 'Request a reseller relationship: invites a customer for the own organisation alone (W8).',
    access: 'relationship.request',
    body: NewCustomerInvitation,
    reply: Invitation,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/links/:link/decline',
    summary: 'Decline an invitation, with a reason for the sender.',
    access: 'signed-in',
    params: oneLink,
    body: Type.Object({ reason: OptionalText(500) }),
  }),
}
