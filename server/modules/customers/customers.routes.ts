import { customersApi } from '#contract/customers.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, beforeMoment, pageOf } from '#server/platform/paging.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createCustomerTenant } from './create-customer-tenant.ts'
import { customerAgreementVersion } from '../invitations/index.ts'
import { askAgreement } from './ask-agreement.ts'
import { acceptOwnAgreement } from './accept-agreement.ts'
import {
  customerSorts,
  findAgreement,
  listCustomers,
  listPartners,
  searchCustomers,
} from './customer-store.ts'
import { describeCustomer, describePartner } from './describe.ts'
import { viewCustomer, viewPartners } from './customer-view.ts'
import { withEligibility } from './eligibility.ts'
import { exportCustomers } from './export-customers.ts'
import { removeAdminRights } from './remove-admin-rights.ts'

export const customersRoutes =
  (domainSuffix: string): Routes =>
  (on, onText) => {
    on(customersApi.list, async (ctx, { search, include, sort = 'name', after, limit = 20 }) => {
      const asked = { sort: search ? ('name' as const) : sort, after, limit }
      const way = wayOf(customerSorts, asked, 'customer_id')
      if (!include) ctx.conclude()
      const rows = search
        ? await searchCustomers(ctx.tx, search, { after: afterName(after), limit })
        : await listCustomers(ctx.tx, way)
      const page = pageOf(rows, limit, viewCustomer, placeOn(way))
      return include ? { ...page, items: await withEligibility(ctx, page.items) } : page
    })
    on(customersApi.get, (ctx, { customerId, unusedDays }) => describeCustomer(ctx, customerId, unusedDays))
    onText(customersApi.export, (ctx, { search }) => exportCustomers(ctx, search))
    on(customersApi.accept, async (ctx, input) => viewPartners(ctx, await acceptInvitation(ctx, input)))
    on(customersApi.createTenant, (ctx, input) => createCustomerTenant(ctx, input, domainSuffix))
    on(customersApi.agreement, async (ctx) => {
      const found = await findAgreement(ctx.tx, ctx.actor.organisationId)
      return {
        version: customerAgreementVersion,
        acceptedAt: found?.accepted_at.toISOString() ?? null,
        acceptedBy: found?.accepted_by_name ?? null,
      }
    })
    on(customersApi.askAgreement, (ctx, input) => askAgreement(ctx, input))
    on(customersApi.acceptAgreement, (ctx, input) => acceptOwnAgreement(ctx, input))
    on(customersApi.partners, async (ctx, { after, limit = 20 }) => {
      const rows = await listPartners(ctx.tx, ctx.actor.organisationId, { after: beforeMoment(after), limit })
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [row.accepted_at, row.id],
      )
      return { ...page, items: await viewPartners(ctx, page.items) }
    })
    on(customersApi.partner, (ctx, { relationshipId }) => describePartner(ctx, relationshipId))
    on(customersApi.removeAdminRights, async (ctx, input) => {
      const [partner] = await viewPartners(ctx, [await removeAdminRights(ctx, input)])
      if (!partner) throw new Error('a row has a view')
      return partner
    })
  }
