import type { CustomerDetail, CustomerPartner } from '#contract/customers.ts'
import { unusedDays } from '#contract/admin-rights.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import {
  findActiveGrant,
  findAgreement,
  getCustomer,
  lastUses,
  listPartners,
  type PartnerRow,
} from './customer-store.ts'
import { viewCustomerDetail, viewPartners } from './customer-view.ts'

/** One customer as the calling partner sees it, its parts asked at once. */
export async function describeCustomer(
  ctx: Ctx,
  customerId: string,
  days = unusedDays,
): Promise<CustomerDetail> {
  const [row, grant, agreement, facts, uses] = await Promise.all([
    getCustomer(ctx.tx, customerId),
    findActiveGrant(ctx.tx, customerId),
    findAgreement(ctx.tx, customerId),
    ctx.customer,
    lastUses(ctx.tx, customerId),
  ])
  return viewCustomerDetail(ctx, row, { grant, agreement, facts, uses, days })
}

const end = { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** One partner of the calling customer. */
export async function getPartner(ctx: Ctx, relationshipId: string): Promise<PartnerRow> {
  const [row] = await listPartners(ctx.tx, ctx.actor.organisationId, { after: end, limit: 1, relationshipId })
  if (!row) throw new AppError('not_found', { relationshipId })
  return row
}

export async function describePartner(ctx: Ctx, relationshipId: string): Promise<CustomerPartner> {
  const [partner] = await viewPartners(ctx, [await getPartner(ctx, relationshipId)])
  if (!partner) throw new Error('a row has a view')
  return partner
}
