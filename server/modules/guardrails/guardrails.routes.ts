import { guardrailsApi } from '#contract/guardrails.ts'
import { orderApprovalsApi } from '#contract/order-approvals.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { listApprovals } from './approval-store.ts'
import { viewApproval } from './approval-view.ts'
import { approveOrder, declineOrder } from './decide-approval.ts'
import { getGuardrails } from './guardrail-store.ts'
import { setGuardrails } from './set-guardrails.ts'

export const guardrailsRoutes: Routes = (on) => {
  on(guardrailsApi.get, (ctx) => getGuardrails(ctx.tx, ctx.actor.organisationId))
  on(guardrailsApi.set, (ctx, input) => setGuardrails(ctx, input))
  on(orderApprovalsApi.list, async (ctx, { after, limit = 20 }) => {
    const { organisationId, kind } = ctx.actor
    const own = kind === 'customer' ? 'customer_id' : 'provider_id'
    const rows = await listApprovals(ctx.tx, own, organisationId, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewApproval(ctx, row),
      (row) => [row.requested_at, row.id],
    )
  })
  on(orderApprovalsApi.approve, async (ctx, input) => viewApproval(ctx, await approveOrder(ctx, input)))
  on(orderApprovalsApi.decline, async (ctx, input) => viewApproval(ctx, await declineOrder(ctx, input)))
}
