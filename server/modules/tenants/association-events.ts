import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { AssociationRow } from './association-store.ts'

export type AssociationDetails = ReturnType<typeof detailsOf>
const detailsOf = (row: AssociationRow, limited = 0) => ({
  accountId: row.account_id,
  account: row.account_name,
  organisationId: row.organisation_id,
  organisation: row.organisation_name,
  domain: row.domain,
  /** People who lost roles in the account. */
  limited,
})

/** What one side does about an association stands in both sides' logs; mails go out with the own one. */
export async function recordAssociation(
  ctx: Ctx,
  action: string,
  row: AssociationRow,
  limited?: number,
): Promise<void> {
  const isAccount = row.account_id === ctx.actor.organisationId
  const details = detailsOf(row, limited)
  const [own, theirs] = isAccount
    ? [row.organisation_name, { name: row.account_name, of: row.organisation_id }]
    : [row.account_name, { name: row.organisation_name, of: row.account_id }]
  await record(ctx, action, { id: row.id, name: own }, details)
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `${action}-by-other`, { id: row.id, name: theirs.name }, details, {
      organisationId: theirs.of,
      tx,
    }),
  )
}
