import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { changedFields } from '../accounts/index.ts'
import { checkLocation, type LocationData } from './check-location.ts'
import {
  followInRegistry,
  getLocation,
  type LocationRow,
  moveLocation,
  writeLocation,
} from './location-store.ts'
import { locationPolicy } from './location-view.ts'

type One = { locationId: string }

/** Changes name, address and contact; country and partner ID are the location's for good. */
export async function editLocation(
  ctx: Ctx,
  { locationId, version, ...data }: One & LocationData & { version: number },
): Promise<LocationRow> {
  const row = await getLocation(ctx.tx, locationId)
  locationPolicy.require(ctx.actor, 'edit', row, ctx.now)
  const { name, address, contact } = await checkLocation(ctx.tx, data, row)
  const before = { name: row.name, address: row.address, contact: row.contact }
  const fields = changedFields(before, { name, address, contact })
  if (fields.length === 0) return row
  const change = { name, address: JSON.stringify(address), contact: JSON.stringify(contact) }
  const written = await writeLocation(ctx.tx, row.id, version, change)
  await inCapacity(ctx, 'as_identity', (tx) => followInRegistry(tx, row.partner_id, { name }))
  await record(ctx, 'location.edit', { id: row.id, name }, { fields })
  return written
}

/** Out of use, back in use, or closed for good (pain 9); not while a tenant transacts with the partner ID (I-41). */
export async function switchLocation(
  ctx: Ctx,
  { locationId }: One,
  move: 'activate' | 'deactivate' | 'archive',
): Promise<LocationRow> {
  const row = await getLocation(ctx.tx, locationId)
  locationPolicy.require(ctx.actor, move, row, ctx.now)
  const archived = { archived_at: ctx.now, archived_by_name: ctx.actor.name }
  const moved = await moveLocation(ctx.tx, row.id, move, move === 'archive' ? archived : {})
  const isFollowed = await inCapacity(ctx, 'as_identity', (tx) =>
    followInRegistry(tx, row.partner_id, { is_active: move === 'activate' }),
  )
  if (!isFollowed) throw new AppError('wrong_state', { action: move, obstacle: 'linked' })
  await record(ctx, `location.${move}`, { id: row.id, name: row.name }, { partnerId: row.partner_id })
  return moved
}
