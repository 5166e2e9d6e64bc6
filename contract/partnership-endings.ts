import Type, { type Static } from 'typebox'
import { Day, Id, Nullable, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Partnership } from './partnerships.ts'

/** How far ahead a partnership's end may be announced. */
export const mostNoticeDays = 90

/** A count that stops at a thousand. */
const Counted = Type.Object({ value: Type.Integer(), more: Type.Boolean() })

/** What ending would do today, and what goes on; nothing is changed by asking (W6r). */
export const EndingPreview = Type.Object({
  sharedCustomers: Counted,
  openInvitations: Counted,
  runningSubscriptions: Counted,
  grantsAdminAccess: Type.Boolean(),
})
export type EndingPreview = Static<typeof EndingPreview>

const onePartnership = Type.Object({ partnershipId: Id })
const Reason = Text(500)

/** A partnership as the operator that ends it sees it. */
const EndedByOperator = Type.Object({ id: Id, isOver: Type.Boolean(), endsOn: Nullable(Day) })
const oneOfAll = Type.Object({ programmePartnershipId: Id })

export const partnershipEndingsApi = {
  endByOperator: endpoint({
    method: 'POST',
    path: '/programme/partnerships/:programmePartnershipId/end',
    summary: 'The operator ends a partnership, at once or on an announced day; both sides are told why (C3).',
    access: 'partnership.end',
    stepUp: true,
    params: oneOfAll,
    body: Type.Object(
      { reason: Reason, endsOn: Type.Optional(Day), isUnderstood: Type.Literal(true) },
      { additionalProperties: false },
    ),
    reply: EndedByOperator,
  }),
  keepByOperator: endpoint({
    method: 'POST',
    path: '/programme/partnerships/:programmePartnershipId/notice/withdraw',
    summary: 'The operator withdraws its own notice; the partnership goes on.',
    access: 'partnership.end',
    params: oneOfAll,
    reply: EndedByOperator,
  }),
  preview: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/ending',
    summary: 'What ending the partnership would do, and what goes on (W6r).',
    access: 'partnership.remove',
    params: onePartnership,
    reply: EndingPreview,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/remove',
    summary: 'Remove partnership at once, from either side (W6r, I-11).',
    access: 'partnership.remove',
    stepUp: true,
    params: onePartnership,
    body: Type.Object({ reason: Reason, isUnderstood: Type.Literal(true) }),
    reply: Partnership,
  }),
  giveNotice: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/notice',
    summary: 'Announce the day the partnership ends, at most 90 days ahead; both sides see it (W6r).',
    access: 'partnership.remove',
    stepUp: true,
    params: onePartnership,
    body: Type.Object({ endsOn: Day, reason: Reason, isUnderstood: Type.Literal(true) }),
    reply: Partnership,
  }),
  withdrawNotice: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/notice/withdraw',
    summary: 'Withdraw the own notice; the partnership goes on.',
    access: 'partnership.remove',
    params: onePartnership,
    reply: Partnership,
  }),
  revokeAccess: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/admin-access/revoke',
    summary: 'Take back the provider’s admin access to the own tenant; the partnership stays (C14).',
    access: 'partner-access.change',
    stepUp: true,
    params: onePartnership,
    reply: Partnership,
  }),
  grantAccess: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/admin-access/grant',
    summary: 'Grant the provider admin access to the own tenant, apart from the partnership (C14).',
    access: 'partner-access.change',
    stepUp: true,
    params: onePartnership,
    reply: Partnership,
  }),
}
