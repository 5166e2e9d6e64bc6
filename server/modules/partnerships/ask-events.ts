import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { AskRow } from './ask-store.ts'

export type AskDetails = ReturnType<typeof detailsOf>
const detailsOf = (row: AskRow) => ({
  providerId: row.provider_id,
  resellerId: row.reseller_id,
  provider: row.provider_name,
  reseller: row.reseller_name,
  country: row.reseller_country,
  domain: row.reseller_domain,
  message: row.message,
  reason: row.reason,
  askedBy: row.asked_by,
  invitationId: row.invitation_id,
})

/** What one side does about an ask stands in both sides' logs; mails go out with the own one. */
export async function recordAsk(ctx: Ctx, action: string, row: AskRow): Promise<void> {
  const isReseller = row.reseller_id === ctx.actor.organisationId
  const details = detailsOf(row)
  await record(ctx, action, { id: row.id, name: isReseller ? row.provider_name : row.reseller_name }, details)
  const other = isReseller
    ? { of: row.provider_id, name: row.reseller_name }
    : { of: row.reseller_id, name: row.provider_name }
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `${action}-by-partner`, { id: row.id, name: other.name }, details, {
      organisationId: other.of,
      tx,
    }),
  )
}
