import { elevationsApi } from '#contract/elevations.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { allowElevation, demandApproval } from './allow-elevation.ts'
import {
  approveElevation,
  denyElevation,
  endElevation,
  requestElevation,
  revokeElevation,
} from './elevate.ts'
import {
  type ElevationRow,
  getElevation,
  listActs,
  listAllElevations,
  listElevations,
} from './elevation-store.ts'
import { startOf, viewAct, viewElevation } from './elevation-view.ts'
import { exportElevations } from './export-elevations.ts'
import { viewAdminRelationship } from './relationship-view.ts'

const pageOfElevations = (ctx: Ctx, rows: ElevationRow[], limit: number) =>
  pageOf(
    rows,
    limit,
    (row) => viewElevation(ctx, row),
    (row) => [row.requested_at, row.id],
  )

export const elevationsRoutes =
  (site: string): Routes =>
  (on, onText) => {
    on(elevationsApi.all, async (ctx, { after, limit = 20 }) => {
      const rows = await listAllElevations(ctx.tx, ctx.actor, { after: beforeMoment(after), limit })
      return pageOfElevations(ctx, rows, limit)
    })
    onText(elevationsApi.export, (ctx) => exportElevations(ctx))
    on(elevationsApi.acts, async (ctx, { customerId, elevationId, after, limit = 20 }) => {
      const row = await getElevation(ctx.tx, customerId, elevationId)
      const from = startOf(row)
      if (!from) return { items: [], next: null }
      const span = { from, to: row.ends_at ?? ctx.now }
      const rows = await listActs(ctx.tx, row, span, { after: beforeMoment(after), limit })
      return pageOf(rows, limit, viewAct, (act) => [act.at, act.id])
    })
    on(elevationsApi.list, async (ctx, { customerId, adminRelationshipId, after, limit = 20 }) => {
      const page = { after: beforeMoment(after), limit }
      const rows = await listElevations(ctx.tx, customerId, adminRelationshipId, page)
      return pageOfElevations(ctx, rows, limit)
    })
    on(elevationsApi.request, async (ctx, input) => viewElevation(ctx, await requestElevation(ctx, input)))
    on(elevationsApi.approve, async (ctx, input) => viewElevation(ctx, await approveElevation(ctx, input)))
    on(elevationsApi.deny, async (ctx, input) => viewElevation(ctx, await denyElevation(ctx, input)))
    on(elevationsApi.end, async (ctx, input) => viewElevation(ctx, await endElevation(ctx, input)))
    on(elevationsApi.revoke, async (ctx, input) => viewElevation(ctx, await revokeElevation(ctx, input)))
    on(elevationsApi.allow, async (ctx, input) =>
      viewAdminRelationship(ctx, await allowElevation(ctx, input), site),
    )
    on(elevationsApi.demand, async (ctx, input) =>
      viewAdminRelationship(ctx, await demandApproval(ctx, input), site),
    )
  }
