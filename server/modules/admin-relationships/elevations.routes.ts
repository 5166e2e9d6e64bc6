import { elevationsApi } from '#contract/access-care.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { allowElevation, approveElevation, denyElevation, endElevation, requestElevation } from './elevate.ts'
import { listElevations } from './elevation-store.ts'
import { viewElevation } from './elevation-view.ts'
import { viewAdminRelationship } from './relationship-view.ts'

export const elevationsRoutes =
  (site: string): Routes =>
  (on) => {
    on(elevationsApi.list, async (ctx, { customerId, after, limit = 20 }) => {
      const rows = await listElevations(ctx.tx, customerId, { after: beforeMoment(after), limit })
      return pageOf(
        rows,
        limit,
        (row) => viewElevation(ctx, row),
        (row) => [row.requested_at, row.id],
      )
    })
    on(elevationsApi.request, async (ctx, input) => viewElevation(ctx, await requestElevation(ctx, input)))
    on(elevationsApi.approve, async (ctx, input) => viewElevation(ctx, await approveElevation(ctx, input)))
    on(elevationsApi.deny, async (ctx, input) => viewElevation(ctx, await denyElevation(ctx, input)))
    on(elevationsApi.end, async (ctx, input) => viewElevation(ctx, await endElevation(ctx, input)))
    on(elevationsApi.allow, async (ctx, input) =>
      viewAdminRelationship(ctx, await allowElevation(ctx, input), site),
    )
  }
