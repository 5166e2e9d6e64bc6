import type { Renewal, RenewalRow } from '#contract/access-care.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { RenewalRecord, RenewalRowRow } from './renewal-store.ts'

const renewalPolicy = definePolicy<RenewalRecord>()({
  cancel: {
    permission: 'admin-relationship.request',
    possible: ({ finished_at, waiting }) => finished_at === null && waiting > 0,
  },
})

export const viewRenewal = (ctx: Ctx, row: RenewalRecord): Renewal => ({
  id: row.id,
  total: row.waiting + row.extended + row.requested + row.refused + row.cancelled,
  waiting: row.waiting,
  extended: row.extended,
  requested: row.requested,
  refused: row.refused,
  cancelled: row.cancelled,
  cancelledBy: row.cancelled_by_name,
  startedBy: row.requested_by_name,
  startedAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  can: renewalPolicy.allowed(ctx.actor, row, ctx.now),
})

export const viewRenewalRow = (row: RenewalRowRow): RenewalRow => ({
  relationshipId: row.relationship_id,
  name: row.name,
  customerId: row.customer_id,
  customerName: row.customer_name,
  state: row.state as RenewalRow['state'],
  reason: row.reason as RenewalRow['reason'],
  successorId: row.successor_id,
})
