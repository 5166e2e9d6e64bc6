import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { AdminRelationshipRow } from './relationship-store.ts'

/** What an event about an admin relationship tells, for both sides' mails and histories. */
export const detailsOf = (row: AdminRelationshipRow) => ({
  partnerId: row.partner_id,
  partner: row.partner_name,
  customerId: row.customer_id,
  customer: row.customer_name,
  name: row.name,
  roles: row.roles,
  durationDays: row.duration_days,
  autoExtend: row.auto_extend,
  endsAt: row.ends_at?.toISOString() ?? null,
})
export type AdminDetails = ReturnType<typeof detailsOf> & { reason?: string | null; group?: string }

/**
 * One event, which both sides see: what a partner does stands in the customer's log too; what a customer does gets
 * a second one in the partner's.
 */
export async function recordBothSides(
  ctx: Ctx,
  move: string,
  row: AdminRelationshipRow,
  more: object = {},
): Promise<void> {
  const details = { ...detailsOf(row), ...more }
  const subject = { id: row.id, name: row.name }
  const action = `admin-relationship.${move}`
  await record(ctx, action, subject, details, { customerId: row.customer_id })
  if (ctx.actor.kind !== 'customer') return
  await recordForPartner(ctx, `${action}-by-customer`, subject, details, row.partner_id)
}

/** What the customer did, for the partner: not the customer's, in whose log it stands already. */
export const recordForPartner = (
  ctx: Ctx,
  action: string,
  subject: { id: string; name: string },
  details: object,
  organisationId: string,
): Promise<unknown> =>
  inCapacity(ctx, 'as_identity', (tx) =>
    tx
      .insertInto('events')
      .values({
        action,
        organisation_id: organisationId,
        actor_user_id: ctx.actor.userId,
        actor_name: ctx.actor.name,
        actor_organisation: ctx.actor.organisationName,
        subject_id: subject.id,
        subject: subject.name,
        details: JSON.stringify(details),
        request_id: ctx.requestId,
        at: ctx.now,
      })
      .execute(),
  )
