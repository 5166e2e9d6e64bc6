import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { approveRequest, declineRequest } from './answer-request.ts'
import { assignGroup, unassignGroup } from './assign-group.ts'
import { discardRequest, draftRequest, editRequest } from './draft-request.ts'
import { changeAutoExtend, dropRoles, terminateRelationship } from './end-relationship.ts'
import {
  type AdminRelationshipRow,
  getOne,
  listEverywhere,
  listHistory,
  listOf,
} from './relationship-store.ts'
import { viewAdminRelationship, viewHistory } from './relationship-view.ts'
import { sendRequest, withdrawRequest } from './send-request.ts'

export const adminRelationshipsRoutes =
  (site: string): Routes =>
  (on) => {
    const view = async (ctx: Ctx, row: Promise<AdminRelationshipRow>) =>
      viewAdminRelationship(ctx, await row, site)
    on(adminRelationshipsApi.all, async (ctx, { state, after, limit = 20 }) => {
      const { kind, organisationId: id } = ctx.actor
      const own = { side: kind === 'customer' ? ('customer_id' as const) : ('partner_id' as const), id }
      const rows = await listEverywhere(ctx.tx, own, state, { after: beforeMoment(after), limit })
      return pageOf(
        rows,
        limit,
        (row) => viewAdminRelationship(ctx, row, site),
        (row) => [row.created_at, row.id],
      )
    })
    on(adminRelationshipsApi.list, async (ctx, { customerId, after, limit = 20 }) => {
      const rows = await listOf(ctx.tx, customerId, { after: beforeMoment(after), limit })
      return pageOf(
        rows,
        limit,
        (row) => viewAdminRelationship(ctx, row, site),
        (row) => [row.created_at, row.id],
      )
    })
    on(adminRelationshipsApi.get, async (ctx, { customerId, adminRelationshipId, unusedDays }) =>
      viewAdminRelationship(ctx, await getOne(ctx.tx, customerId, adminRelationshipId), site, unusedDays),
    )
    on(adminRelationshipsApi.history, async (ctx, { customerId, adminRelationshipId, after, limit = 20 }) => {
      const row = await getOne(ctx.tx, customerId, adminRelationshipId)
      const rows = await listHistory(ctx.tx, row.id, { after: beforeMoment(after), limit })
      return pageOf(rows, limit, viewHistory, (entry) => [entry.at, entry.id])
    })
    on(adminRelationshipsApi.create, (ctx, input) => view(ctx, draftRequest(ctx, input)))
    on(adminRelationshipsApi.edit, (ctx, input) => view(ctx, editRequest(ctx, input)))
    on(adminRelationshipsApi.discard, (ctx, input) => discardRequest(ctx, input))
    on(adminRelationshipsApi.send, (ctx, input) => view(ctx, sendRequest(ctx, input)))
    on(adminRelationshipsApi.withdraw, (ctx, input) => view(ctx, withdrawRequest(ctx, input)))
    on(adminRelationshipsApi.approve, (ctx, input) => view(ctx, approveRequest(ctx, input)))
    on(adminRelationshipsApi.decline, (ctx, input) => view(ctx, declineRequest(ctx, input)))
    on(adminRelationshipsApi.terminate, (ctx, input) => view(ctx, terminateRelationship(ctx, input)))
    on(adminRelationshipsApi.dropRoles, (ctx, input) => view(ctx, dropRoles(ctx, input)))
    on(adminRelationshipsApi.changeAutoExtend, (ctx, input) => view(ctx, changeAutoExtend(ctx, input)))
    on(adminRelationshipsApi.assignGroup, (ctx, input) => view(ctx, assignGroup(ctx, input)))
    on(adminRelationshipsApi.unassignGroup, (ctx, input) => view(ctx, unassignGroup(ctx, input)))
  }
