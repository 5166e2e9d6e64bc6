import { tenantsApi } from '#contract/tenants.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { acceptAssociation, declineAssociation, removeAssociation } from './answer-association.ts'
import { listAssociations } from './association-store.ts'
import { viewAssociation } from './association-view.ts'
import { requestAssociation, withdrawAssociation } from './request-association.ts'

export const tenantsRoutes: Routes = (on) => {
  on(tenantsApi.list, async (ctx, { after, limit = 20 }) => {
    const { organisationId, kind } = ctx.actor
    const own = kind === 'customer' ? 'organisation_id' : 'account_id'
    const rows = await listAssociations(ctx.tx, own, organisationId, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewAssociation(ctx, row),
      (row) => [row.requested_at, row.id],
    )
  })
  on(tenantsApi.request, async (ctx, input) => viewAssociation(ctx, await requestAssociation(ctx, input)))
  on(tenantsApi.withdraw, async (ctx, input) => viewAssociation(ctx, await withdrawAssociation(ctx, input)))
  on(tenantsApi.accept, async (ctx, input) => viewAssociation(ctx, await acceptAssociation(ctx, input)))
  on(tenantsApi.decline, async (ctx, input) => viewAssociation(ctx, await declineAssociation(ctx, input)))
  on(tenantsApi.remove, async (ctx, input) => viewAssociation(ctx, await removeAssociation(ctx, input)))
}
