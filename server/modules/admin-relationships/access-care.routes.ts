import { accessCareApi, elevationsApi, type Renewal, type RenewalRow } from '#contract/access-care.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterMoment, beforeMoment, decodeCursor, pageOf } from '#server/platform/paging.ts'
import { allowElevation, approveElevation, denyElevation, endElevation, requestElevation } from './elevate.ts'
import { listElevations } from './elevation-store.ts'
import { viewElevation } from './elevation-view.ts'
import { accessFigures } from './figures.ts'
import { giveBack } from './give-back.ts'
import { exportHealth, pageOfHealth } from './health.ts'
import { viewAdminRelationship } from './relationship-view.ts'
import {
  getRenewal,
  listEnding,
  listRenewalRows,
  listRenewals,
  type RenewalRecord,
  type RenewalRowRow,
} from './renewal-store.ts'
import { startRenewal } from './start-renewal.ts'

const viewRenewal = (row: RenewalRecord): Renewal => ({
  id: row.id,
  total: row.waiting + row.extended + row.requested + row.refused,
  waiting: row.waiting,
  extended: row.extended,
  requested: row.requested,
  refused: row.refused,
  startedBy: row.requested_by_name,
  startedAt: row.created_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
})

const viewRow = (row: RenewalRowRow): RenewalRow => ({
  relationshipId: row.relationship_id,
  name: row.name,
  customerId: row.customer_id,
  customerName: row.customer_name,
  state: row.state as RenewalRow['state'],
  reason: row.reason as RenewalRow['reason'],
  successorId: row.successor_id,
})

export const accessCareRoutes =
  (site: string): Routes =>
  (on, onText) => {
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
    on(accessCareApi.renew, async (ctx, input) => viewRenewal(await startRenewal(ctx, input)))
    on(accessCareApi.renewals, async (ctx, { after, limit = 20 }) => {
      const rows = await listRenewals(ctx.tx, { after: beforeMoment(after), limit })
      return pageOf(rows, limit, viewRenewal, (row) => [row.created_at, row.id])
    })
    on(accessCareApi.renewal, async (ctx, { renewalId }) => viewRenewal(await getRenewal(ctx.tx, renewalId)))
    on(accessCareApi.renewalRows, async (ctx, { renewalId, after, limit = 20 }) => {
      await getRenewal(ctx.tx, renewalId)
      const [position = '0'] = after ? decodeCursor(after, [/^\d{1,9}$/]) : []
      const rows = await listRenewalRows(ctx.tx, renewalId, Number(position), limit)
      return pageOf(rows, limit, viewRow, (row) => [row.position])
    })
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
