import { partnershipsApi } from '#contract/partnerships.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, pageOf } from '#server/platform/paging.ts'
import { listSharedCustomers, viewCustomer } from '../customers/index.ts'
import { viewInvitation } from '../invitations/index.ts'
import { authorizeProvider } from './authorize-provider.ts'
import { exportPartnerships } from './export-partnerships.ts'
import { inviteExisting } from './invite-existing.ts'
import { inviteCustomer, requestPartnership } from './invite-customer.ts'
import {
  getPartnership,
  listEntries,
  listPartnerships,
  partnershipSorts,
  sideOf,
} from './partnership-store.ts'
import { viewEntry, viewPartnership } from './partnership-view.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'

export const partnershipsRoutes =
  (site: string): Routes =>
  (on, onText) => {
    on(partnershipsApi.directory, async (ctx, { after, limit = 20, ...filter }) => {
      const rows = await listEntries(ctx.tx, { ...filter, after: afterName(after), limit } as never)
      return pageOf(rows, limit, viewEntry, (row) => [row.sort_name, row.organisation_id])
    })
    on(partnershipsApi.list, async (ctx, { search, state = 'active', sort = 'name', after, limit = 20 }) => {
      const side = sideOf(ctx.actor.kind)
      const way = wayOf(partnershipSorts(side), { sort, after, limit })
      const rows = await listPartnerships(ctx.tx, ctx.actor.organisationId, side, { search, state, way })
      return pageOf(rows, limit, (row) => viewPartnership(ctx, row, side), placeOn(way))
    })
    onText(partnershipsApi.export, (ctx, filter) => exportPartnerships(ctx, filter))
    on(partnershipsApi.get, async (ctx, { partnershipId }) =>
      viewPartnership(ctx, await getPartnership(ctx.tx, partnershipId), sideOf(ctx.actor.kind)),
    )
    on(partnershipsApi.customers, async (ctx, { partnershipId, search, after, limit = 20 }) => {
      const partnership = await getPartnership(ctx.tx, partnershipId)
      const other = partnership[sideOf(ctx.actor.kind).other]
      const rows = await listSharedCustomers(ctx.tx, other, { search, after: afterName(after), limit })
      return pageOf(rows, limit, viewCustomer, (row) => [row.sort_name, row.customer_id])
    })
    on(partnershipsApi.request, async (ctx, input) =>
      viewInvitation(ctx, await requestPartnership(ctx, input), site),
    )
    on(partnershipsApi.authorize, async (ctx, input) =>
      viewPartnership(ctx, await authorizeProvider(ctx, input), sideOf(ctx.actor.kind)),
    )
    on(partnershipsApi.inviteExisting, (ctx, input) => inviteExisting(ctx, input))
    on(partnershipsApi.inviteCustomer, async (ctx, input) =>
      viewInvitation(ctx, await inviteCustomer(ctx, input), site),
    )
  }
