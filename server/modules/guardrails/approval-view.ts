import { approvalStates, type OrderApproval } from '#contract/order-approvals.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { ApprovalRow } from './approval-store.ts'

const fresh = (move: keyof typeof approvalStates.moves) => (row: ApprovalRow, now: Date) =>
  approvalStates.canMove(row.state, move) && row.expires_at > now

export const approvalPolicy = definePolicy<ApprovalRow>()({
  approve: { permission: 'order-approval.decide', possible: fresh('approve') },
  decline: { permission: 'order-approval.decide', possible: fresh('decline') },
  use: { permission: 'order.place', possible: fresh('use') },
})

/** A request as both sides read it. */
export const viewApproval = (ctx: Ctx, row: ApprovalRow): OrderApproval => ({
  id: row.id,
  state: row.state as OrderApproval['state'],
  customerId: row.customer_id,
  customerName: row.customer_name,
  providerName: row.provider_name,
  resellerId: row.reseller_id,
  resellerName: row.reseller_name,
  lines: row.lines as OrderApproval['lines'],
  monthly: { amount: Number(row.monthly), currency: row.currency },
  requestedBy: row.requested_by_name,
  requestedAt: row.requested_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  isExpired: ['open', 'approved'].includes(row.state) && row.expires_at <= ctx.now,
  decidedBy: row.decided_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  reason: row.reason,
  can: approvalPolicy.allowed(ctx.actor, row, ctx.now),
})
