import { securityReportApi } from '#contract/security-report.ts'
import { inCapacity } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, pageOf } from '#server/platform/paging.ts'
import { listPeople } from './report-store.ts'
import { exportReport, viewPerson, viewReport } from './report-view.ts'

export const securityReportRoutes: Routes = (on, onText) => {
  on(securityReportApi.get, (ctx) => viewReport(ctx))
  on(securityReportApi.people, async (ctx, { list, after, limit = 20 }) => {
    const page = { after: afterName(after), limit }
    const rows = await inCapacity(ctx, 'as_identity', (tx) =>
      listPeople(tx, ctx.actor.organisationId, list, ctx.now, page),
    )
    return pageOf(rows, limit, viewPerson, (row) => [row.sort_name, row.user_id])
  })
  onText(securityReportApi.export, (ctx) => exportReport(ctx))
}
