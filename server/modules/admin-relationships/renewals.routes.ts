import { accessCareApi } from '#contract/access-care.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, decodeCursor, pageOf } from '#server/platform/paging.ts'
import { cancelRenewal } from './cancel-renewal.ts'
import { getRenewal, listRenewalRows, listRenewals } from './renewal-store.ts'
import { viewRenewal, viewRenewalRow } from './renewal-view.ts'
import { startRenewal } from './start-renewal.ts'

export const renewalsRoutes: Routes = (on) => {
  on(accessCareApi.renew, async (ctx, input) => viewRenewal(ctx, await startRenewal(ctx, input)))
  on(accessCareApi.renewals, async (ctx, { after, limit = 20 }) => {
    const rows = await listRenewals(ctx.tx, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewRenewal(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(accessCareApi.renewal, async (ctx, { renewalId }) =>
    viewRenewal(ctx, await getRenewal(ctx.tx, renewalId)),
  )
  on(accessCareApi.cancelRenewal, async (ctx, input) => viewRenewal(ctx, await cancelRenewal(ctx, input)))
  on(accessCareApi.renewalRows, async (ctx, { renewalId, after, limit = 20 }) => {
    await getRenewal(ctx.tx, renewalId)
    const [position = '0'] = after ? decodeCursor(after, [/^\d{1,9}$/]) : []
    const rows = await listRenewalRows(ctx.tx, renewalId, Number(position), limit)
    return pageOf(rows, limit, viewRenewalRow, (row) => [row.position])
  })
}
