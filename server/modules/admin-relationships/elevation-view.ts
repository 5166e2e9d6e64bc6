import type { Elevation } from '#contract/access-care.ts'
import type { Actor, Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { ElevationRow } from './elevation-store.ts'

/** As it is now: what has run out is over, also before the worker has noted it. */
export const elevationStateOf = ({ state, ends_at }: ElevationRow, now: Date): Elevation['state'] =>
  state === 'active' && ends_at && ends_at <= now ? 'ended' : (state as Elevation['state'])

const isIn = (state: Elevation['state']) => (row: ElevationRow, now: Date) =>
  elevationStateOf(row, now) === state
const isOther = (actor: Actor, row: ElevationRow) => actor.kind !== 'customer' && row.user_id !== actor.userId
const isOwn = (actor: Actor, row: ElevationRow) => row.user_id === actor.userId

/** Nobody approves the own one. */
export const elevationPolicy = definePolicy<ElevationRow>()({
  approve: { permission: 'elevation.decide', when: isOther, possible: isIn('requested') },
  deny: { permission: 'elevation.decide', when: isOther, possible: isIn('requested') },
  end: { permission: 'elevation.request', when: isOwn, possible: isIn('active') },
})

export const viewElevation = (ctx: Ctx, row: ElevationRow): Elevation => ({
  id: row.id,
  relationshipId: row.relationship_id,
  relationshipName: row.relationship_name,
  personName: row.user_name,
  isMe: row.user_id === ctx.actor.userId,
  roles: row.roles as Elevation['roles'],
  reason: row.reason,
  ticket: row.ticket,
  minutes: row.minutes,
  state: elevationStateOf(row, ctx.now),
  requestedAt: row.requested_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by_name,
  endsAt: row.ends_at?.toISOString() ?? null,
  can: elevationPolicy.allowed(ctx.actor, row, ctx.now),
})
