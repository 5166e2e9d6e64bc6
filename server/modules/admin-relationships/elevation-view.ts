import { type Elevation, type ElevationAct, elevationRequestDays } from '#contract/elevations.ts'
import type { Actor, Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { ActRow, ElevationRow } from './elevation-store.ts'

/** As it is now: what has run out, or was not answered in time, is over, also before the worker has noted it. */
export function elevationStateOf(row: ElevationRow, now: Date): Elevation['state'] {
  const until = {
    active: row.ends_at?.getTime(),
    requested: row.requested_at.getTime() + elevationRequestDays * 86_400_000,
  }[row.state]
  return until !== undefined && until <= now.getTime() ? 'ended' : (row.state as Elevation['state'])
}

const isIn =
  (...states: Elevation['state'][]) =>
  (row: ElevationRow, now: Date) =>
    states.includes(elevationStateOf(row, now))
/** Nobody approves the own one, nor the partner what the customer decides. */
const isApprover = (actor: Actor, row: ElevationRow) =>
  row.approver === 'customer'
    ? actor.kind === 'customer'
    : actor.kind !== 'customer' && row.user_id !== actor.userId
const isOwn = (actor: Actor, row: ElevationRow) => row.user_id === actor.userId
const isOthers = (actor: Actor, row: ElevationRow) => !isOwn(actor, row)

export const elevationPolicy = definePolicy<ElevationRow>()({
  approve: { permission: 'elevation.decide', when: isApprover, possible: isIn('requested') },
  deny: { permission: 'elevation.decide', when: isApprover, possible: isIn('requested') },
  end: { permission: 'elevation.request', when: isOwn, possible: isIn('requested', 'active') },
  revoke: { permission: 'elevation.decide', when: isOthers, possible: isIn('active') },
})

/** From when on the roles were held: at once, or since they were approved. */
export const startOf = (row: ElevationRow): Date | null => row.ends_at && (row.decided_at ?? row.requested_at)

export const viewAct = (row: ActRow): ElevationAct => ({
  id: row.id,
  at: row.at.toISOString(),
  action: row.action,
  subject: row.subject,
  reason: row.reason,
  requestId: row.request_id,
})

export const viewElevation = (ctx: Ctx, row: ElevationRow): Elevation => ({
  id: row.id,
  relationshipId: row.relationship_id,
  relationshipName: row.relationship_name,
  customerId: row.customer_id,
  customerName: row.customer_name,
  partnerName: row.partner_name,
  personName: row.user_name,
  isMe: row.user_id === ctx.actor.userId,
  roles: row.roles as Elevation['roles'],
  reason: row.reason,
  ticket: row.ticket,
  minutes: row.minutes,
  approver: row.approver as Elevation['approver'],
  state: elevationStateOf(row, ctx.now),
  requestedAt: row.requested_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by_name,
  startedAt: startOf(row)?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
  endedBy: row.ended_by_name,
  can: elevationPolicy.allowed(ctx.actor, row, ctx.now),
})
