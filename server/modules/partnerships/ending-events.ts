import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { PartnershipRow } from './partnership-store.ts'

/** What an event about a partnership tells, for both sides' mails. */
export const detailsOf = (row: PartnershipRow) => ({
  providerId: row.provider_id,
  resellerId: row.reseller_id,
  provider: row.provider_name,
  reseller: row.reseller_name,
  endsOn: row.ends_on ? String(row.ends_on) : null,
  reason: row.end_reason,
})
export type EndingDetails = ReturnType<typeof detailsOf> & { invitations?: number }

/** What one side does about a partnership stands in both sides' logs; mails go out with the own one. */
export async function recordBothSides(
  ctx: Ctx,
  action: string,
  row: PartnershipRow,
  more: object = {},
): Promise<void> {
  const isProvider = row.provider_id === ctx.actor.organisationId
  const [own, other] = isProvider
    ? [row.reseller_name, { name: row.provider_name, of: row.reseller_id }]
    : [row.provider_name, { name: row.reseller_name, of: row.provider_id }]
  const details = { ...detailsOf(row), ...more }
  await record(ctx, action, { id: row.id, name: own }, details)
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `${action}-by-partner`, { id: row.id, name: other.name }, details, {
      organisationId: other.of,
      tx,
    }),
  )
}
