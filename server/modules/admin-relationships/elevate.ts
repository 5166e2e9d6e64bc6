import type { Elevation } from '#contract/elevations.ts'
import { type DirectoryRole, directoryRoles } from '#contract/directory-roles.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { elevationModeOf, stateOf } from './relationship-policy.ts'
import { recordForPartner } from './relationship-events.ts'
import { type ElevationRow, insertElevation, lockElevation, moveElevation } from './elevation-store.ts'
import { elevationPolicy } from './elevation-view.ts'
import { getOne } from './relationship-store.ts'

type Wish = {
  customerId: string
  adminRelationshipId: string
  roles: DirectoryRole[]
  minutes: number
  reason: string
  ticket?: string
}
type One = { customerId: string; elevationId: string }

const untilOf = (ctx: Ctx, minutes: number) => new Date(ctx.now.getTime() + minutes * 60_000)

/**
 * Takes roles for a time (pains 43, 44); with an approver, of the partner or the customer, it only asks. The reason
 * stands in the customer's log.
 */
export async function requestElevation(ctx: Ctx, input: Wish): Promise<ElevationRow> {
  const { actor, now } = ctx
  const of = await getOne(ctx.tx, input.customerId, input.adminRelationshipId)
  const approver = approverIn[elevationModeOf(of)]
  if (stateOf(of, now) !== 'active' || !approver) throw new AppError('wrong_state', { action: 'elevate' })
  const roles = directoryRoles.filter((role) => input.roles.includes(role))
  if (roles.some((role) => !of.roles.includes(role)))
    throw invalidInput({ roles: { rule: 'approved-roles' } })
  const isAtOnce = approver === 'nobody'
  const row = await insertElevation(ctx.tx, {
    relationship_id: of.id,
    relationship_name: of.name,
    partner_id: of.partner_id,
    partner_name: of.partner_name,
    customer_id: of.customer_id,
    customer_name: of.customer_name,
    approver,
    user_id: actor.userId,
    user_name: actor.name,
    roles,
    reason: input.reason.trim(),
    ticket: input.ticket?.trim() || null,
    minutes: input.minutes,
    state: isAtOnce ? 'active' : 'requested',
    requested_at: now,
    ...(isAtOnce && { ends_at: untilOf(ctx, input.minutes) }),
  })
  await note(ctx, isAtOnce ? 'elevation.start' : 'elevation.request', row)
  return row
}

const approverIn: Record<string, Elevation['approver']> = {
  reason: 'nobody',
  approval: 'partner',
  customer: 'customer',
}

/** Somebody else of the partner approves, or the customer where it is asked; the minutes begin now. */
export async function approveElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'approve', row, ctx.now)
  // Its end may have come a moment ago, before the worker has noted it.
  const of = await getOne(ctx.tx, row.customer_id, row.relationship_id)
  if (stateOf(of, ctx.now) !== 'active') throw new AppError('wrong_state', { action: 'approve' })
  const decided = { decided_at: ctx.now, decided_by_name: ctx.actor.name }
  const approved = await moveElevation(ctx.tx, row, 'active', {
    ...decided,
    ends_at: untilOf(ctx, row.minutes),
  })
  await note(ctx, 'elevation.approve', approved)
  return approved
}

export async function denyElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'deny', row, ctx.now)
  const decided = { decided_at: ctx.now, decided_by_name: ctx.actor.name }
  const denied = await moveElevation(ctx.tx, row, 'denied', decided)
  await note(ctx, 'elevation.deny', denied)
  return denied
}

/** Ends the own one before its time, or takes the request back. */
export async function endElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'end', row, ctx.now)
  const isHeld = row.state === 'active'
  const ended = await moveElevation(ctx.tx, row, 'ended', isHeld ? { ends_at: ctx.now } : {})
  await note(ctx, isHeld ? 'elevation.end' : 'elevation.withdraw', ended)
  return ended
}

/** Somebody who could have approved it ends it before its time, of the partner or as the customer (I-33). */
export async function revokeElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'revoke', row, ctx.now)
  const change = { ends_at: ctx.now, ended_by_name: ctx.actor.name }
  const ended = await moveElevation(ctx.tx, row, 'ended', change)
  await note(ctx, 'elevation.revoke', ended)
  return ended
}

/** In the customer's log whoever acts; what the customer answers stands in the partner's too. */
async function note(ctx: Ctx, action: string, row: ElevationRow): Promise<void> {
  const subject = { id: row.relationship_id, name: row.relationship_name }
  const details = {
    elevationId: row.id,
    userId: row.user_id,
    person: row.user_name,
    partner: row.partner_name,
    customer: row.customer_name,
    approver: row.approver,
    roles: row.roles,
    reason: row.reason,
    ticket: row.ticket,
    minutes: row.minutes,
    endsAt: row.ends_at?.toISOString() ?? null,
  }
  await record(ctx, action, subject, details, { customerId: row.customer_id })
  if (ctx.actor.kind === 'customer')
    await recordForPartner(ctx, `${action}-by-customer`, subject, details, row.partner_id)
}
