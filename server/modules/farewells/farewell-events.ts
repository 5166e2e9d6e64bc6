import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { RelationshipRow } from './farewell-store.ts'

/** What an event about the end of a relationship tells, for both sides' mails. */
export const detailsOf = (row: RelationshipRow) => ({
  partnerId: row.partner_id,
  partner: row.partner_name,
  customerId: row.customer_id,
  customer: row.customer_name,
  endsOn: row.ends_on ? String(row.ends_on) : null,
  reason: row.end_reason,
  handover: row.handover_name,
})
export type FarewellDetails = ReturnType<typeof detailsOf> & { farewellId?: string }

/**
 * What a partner does stands in the customer's log too, by one event; what a customer does gets a second one in
 * the partner's. Mails go out with the first.
 */
export async function recordBothSides(
  ctx: Ctx,
  action: string,
  row: RelationshipRow,
  more: object = {},
): Promise<void> {
  const isCustomer = ctx.actor.kind === 'customer'
  const details = { ...detailsOf(row), ...more }
  const subject = { id: row.id, name: isCustomer ? row.partner_name : row.customer_name }
  await record(ctx, action, subject, details, { customerId: row.customer_id })
  if (!isCustomer) return
  const about = { organisationId: row.partner_id, customerId: null }
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `${action}-by-customer`, { id: row.id, name: row.customer_name }, details, { ...about, tx }),
  )
}
