import { approvalDays } from '#contract/order-approvals.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { type ApprovalRow, decideApproval, getApproval, openApproval, type Wanted } from './approval-store.ts'
import { approvalPolicy } from './approval-view.ts'

const detailsOf = (row: ApprovalRow) => ({
  customer: row.customer_name,
  provider: row.provider_name,
  reseller: row.reseller_name,
  lines: row.lines,
  requestedBy: row.requested_by,
  expiresAt: row.expires_at,
  reason: row.reason,
})

/** After an order was refused for want of it: asks the customer, once for the same order. */
export async function askApproval(ctx: Ctx, tx: Tx, wanted: Wanted): Promise<void> {
  const row = await openApproval(ctx, tx, wanted)
  if (!row) return
  const about = { customerId: row.customer_id, tx }
  await record(ctx, 'order-approval.ask', { id: row.id, name: row.customer_name }, detailsOf(row), about)
}

/** The customer's global admin lets this very order pass once; approved already, nothing happens. */
export async function approveOrder(ctx: Ctx, input: { approvalId: string }): Promise<ApprovalRow> {
  const row = await getApproval(ctx.tx, input.approvalId)
  if (row.state === 'approved') return row
  approvalPolicy.require(ctx.actor, 'approve', row, ctx.now)
  const expiresAt = new Date(ctx.now.getTime() + approvalDays * 86_400_000)
  return await decide(ctx, row, 'approve', { state: 'approved', expires_at: expiresAt })
}

/** The customer's global admin refuses the order; refused already, nothing happens. */
export async function declineOrder(
  ctx: Ctx,
  input: { approvalId: string; reason?: string },
): Promise<ApprovalRow> {
  const row = await getApproval(ctx.tx, input.approvalId)
  if (row.state === 'declined') return row
  approvalPolicy.require(ctx.actor, 'decline', row, ctx.now)
  return await decide(ctx, row, 'decline', { state: 'declined', reason: input.reason?.trim() || null })
}

type Change = { state: string; expires_at?: Date; reason?: string | null }

/** The decision stands in the customer's log and in the partner's. */
async function decide(ctx: Ctx, row: ApprovalRow, verb: string, change: Change): Promise<ApprovalRow> {
  const by = { decided_at: ctx.now, decided_by_name: ctx.actor.name }
  const decided = await decideApproval(ctx.tx, row.id, { ...change, ...by })
  if (!decided) throw new AppError('wrong_state', { action: verb })
  const subject = { id: row.id, name: row.provider_name }
  const details = detailsOf(decided)
  await record(ctx, `order-approval.${verb}`, subject, details, { customerId: row.customer_id })
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `order-approval.${verb}-by-customer`, { id: row.id, name: row.customer_name }, details, {
      organisationId: row.provider_id,
      tx,
    }),
  )
  return decided
}
