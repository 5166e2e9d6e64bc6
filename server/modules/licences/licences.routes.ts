import type { CustomerUser } from '#contract/licences.ts'
import { licencesApi } from '#contract/licences.ts'
import type { Routes } from '#server/platform/http.ts'
import { afterName, pageOf } from '#server/platform/paging.ts'
import { assignLicence, unassignLicence } from './assign-licence.ts'
import { createUser } from './create-user.ts'
import { type CustomerUserRow, listCustomerUsers, listPools } from './licence-store.ts'

const viewCustomerUser = (row: CustomerUserRow): CustomerUser => ({
  id: row.id,
  userName: row.user_name,
  firstName: row.first_name,
  lastName: row.last_name,
  displayName: row.display_name,
  email: row.email,
  state: row.state as CustomerUser['state'],
  usageLocation: row.usage_location,
  licences: row.licences,
})

export const licencesRoutes: Routes = (on) => {
  on(licencesApi.users, async (ctx, { customerId, search, after, limit = 20 }) => {
    const page = { search, after: afterName(after), limit }
    const rows = await listCustomerUsers(ctx.tx, customerId, page)
    return pageOf(rows, limit, viewCustomerUser, (row) => [row.sort_name, row.id])
  })
  on(licencesApi.createUser, async (ctx, input) => viewCustomerUser(await createUser(ctx, input)))
  on(licencesApi.pools, async (ctx, { customerId }) => {
    const rows = await listPools(ctx.tx, customerId)
    return rows.map((row) => ({
      licenceSkuId: row.licence_sku_id,
      title: row.title,
      owned: row.owned,
      assigned: row.assigned,
      available: row.owned - row.assigned,
    }))
  })
  on(licencesApi.assign, async (ctx, input) => viewCustomerUser(await assignLicence(ctx, input)))
  on(licencesApi.unassign, async (ctx, input) => viewCustomerUser(await unassignLicence(ctx, input)))
}
