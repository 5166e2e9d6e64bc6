import { type Location, locationStates } from '#contract/locations.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { LocationRow } from './location-store.ts'

const can = (move: keyof typeof locationStates.moves) => (row: LocationRow) =>
  locationStates.canMove(row.state, move)

export const locationPolicy = definePolicy<LocationRow>()({
  edit: { permission: 'location.manage', possible: ({ state }) => state !== 'archived' },
  activate: { permission: 'location.manage', possible: can('activate') },
  deactivate: { permission: 'location.manage', possible: can('deactivate') },
  archive: { permission: 'location.manage', possible: can('archive') },
})

export const viewLocation = (ctx: Ctx, row: LocationRow): Location => ({
  id: row.id,
  partnerId: row.partner_id,
  name: row.name,
  address: row.address as Location['address'],
  contact: row.contact as Location['contact'],
  state: row.state as Location['state'],
  version: row.version,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by_name,
  archivedAt: row.archived_at?.toISOString() ?? null,
  archivedBy: row.archived_by_name,
  can: locationPolicy.allowed(ctx.actor, row, ctx.now),
})
