import Type, { type Static } from 'typebox'
import { Id, Moment, Money, Nullable, OneOf, OptionalText, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'
import { NewOrderLine } from './orders.ts'
import { defineStates } from './states.ts'

/** Four eyes: an order waits for the customer's yes, and uses it up when it is placed. */
export const approvalStates = defineStates({
  states: ['open', 'approved', 'declined', 'used', 'closed'],
  moves: {
    approve: { from: ['open'], to: 'approved' },
    decline: { from: ['open'], to: 'declined' },
    use: { from: ['approved'], to: 'used' },
    // By the database, when the partnership or a relationship it goes through ends (migration 0060).
    close: { from: ['open', 'approved'], to: 'closed' },
  },
})
/** How long a request waits, and how long an approval holds. */
export const approvalDays = 14

export const ApprovedLine = Type.Object({ title: Type.String(), ...NewOrderLine.properties })

export const OrderApproval = Type.Object({
  id: Id,
  state: OneOf(approvalStates.states),
  customerId: Id,
  customerName: Type.String(),
  providerName: Type.String(),
  resellerId: Id,
  resellerName: Type.String(),
  lines: Type.Array(ApprovedLine),
  /** What it comes to in a month, at recommended retail prices. */
  monthly: Money,
  requestedBy: Type.String(),
  requestedAt: Moment,
  expiresAt: Moment,
  isExpired: Type.Boolean(),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Moment),
  reason: Nullable(Type.String()),
  can: Type.Array(OneOf(['approve', 'decline', 'use'])),
})
export type OrderApproval = Static<typeof OrderApproval>

const one = Type.Object({ approvalId: Id })

export const orderApprovalsApi = {
  list: endpoint({
    method: 'GET',
    path: '/order-approvals',
    summary: 'Orders that wait for the customer’s approval, or got its answer; newest first.',
    access: 'order-approval.view',
    query: Type.Object(Paging),
    reply: Page(OrderApproval),
  }),
  approve: endpoint({
    method: 'POST',
    path: '/order-approvals/:approvalId/approve',
    summary: 'Approve: the partner may place this very order once within 14 days.',
    access: 'order-approval.decide',
    stepUp: true,
    params: one,
    reply: OrderApproval,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/order-approvals/:approvalId/decline',
    summary: 'Decline; the partner reads the reason.',
    access: 'order-approval.decide',
    params: one,
    body: Type.Object({ reason: OptionalText(500) }, { additionalProperties: false }),
    reply: OrderApproval,
  }),
}
