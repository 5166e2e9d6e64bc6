import { accessCareApi } from '#contract/access-care.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterMoment, pageOf } from '#server/platform/paging.ts'
import { accessFigures } from './figures.ts'
import { giveBack } from './give-back.ts'
import { exportHealth, pageOfHealth } from './health.ts'
import { listEnding } from './renewal-store.ts'

export const accessCareRoutes: Routes = (on, onText) => {
  on(accessCareApi.health, (ctx, query) => pageOfHealth(ctx, query))
  onText(accessCareApi.exportHealth, (ctx, query) => exportHealth(ctx, query))
  on(accessCareApi.figures, (ctx) => accessFigures(ctx))
  on(accessCareApi.giveBack, (ctx, input) => giveBack(ctx, input))
  on(accessCareApi.ending, async (ctx, { after, limit = 20 }) => {
    const page = { after: afterMoment(after), limit }
    const rows = await listEnding(ctx.tx, ctx.actor.organisationId, ctx.now, page)
    return pageOf(
      rows,
      limit,
      (row) => ({
        id: row.id,
        name: row.name,
        customerId: row.customer_id,
        customerName: row.customer_name,
        endsAt: row.ends_at.toISOString(),
        autoExtend: row.auto_extend,
        hasGlobalAdmin: row.roles.includes('global-administrator'),
        isAsked: row.is_asked,
      }),
      (row) => [row.ends_at, row.id],
    )
  })
}
