import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation } from '../identity/index.ts'
import { checkLocation, type LocationData } from './check-location.ts'
import { accountOf, insertLocation, issuePartnerId, type LocationRow } from './location-store.ts'

/** Add location (W2g): the operator's registry issues a partner ID in the location's country. */
export async function addLocation(ctx: Ctx, input: LocationData): Promise<LocationRow> {
  const { organisationId } = ctx.actor
  const { state, domain } = await getOrganisation(ctx.tx, organisationId)
  if (state !== 'active') throw new AppError('wrong_state', { action: 'add-location' })
  const { name, address, contact } = await checkLocation(ctx.tx, input)
  const { country } = address
  const partnerId = await inCapacity(ctx, 'as_identity', async (tx) =>
    issuePartnerId(tx, { user_name: await accountOf(tx, organisationId, domain), name, country }),
  )
  const row = await insertLocation(ctx.tx, {
    organisation_id: organisationId,
    partner_id: partnerId,
    name,
    address: JSON.stringify(address),
    country,
    contact: JSON.stringify(contact),
    state: 'active',
    created_at: ctx.now,
    created_by_name: ctx.actor.name,
  })
  await record(ctx, 'location.add', { id: row.id, name }, { partnerId, country })
  return row
}
