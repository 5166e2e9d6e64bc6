import { type DirectoryRole, directoryRoles } from '#contract/directory-roles.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { adminRelationshipPolicy, stateOf } from './relationship-policy.ts'
import { recordBothSides } from './relationship-events.ts'
import { type ElevationRow, insertElevation, lockElevation, moveElevation } from './elevation-store.ts'
import { elevationPolicy } from './elevation-view.ts'
import { type AdminRelationshipRow, getOne, lockOne } from './relationship-store.ts'

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

/** Takes roles for a time (pains 43, 44); with an approver it only asks. The reason stands in the customer's log. */
export async function requestElevation(ctx: Ctx, input: Wish): Promise<ElevationRow> {
  const { actor, now } = ctx
  const of = await getOne(ctx.tx, input.customerId, input.adminRelationshipId)
  if (stateOf(of, now) !== 'active' || of.elevation === 'off')
    throw new AppError('wrong_state', { action: 'elevate' })
  const roles = directoryRoles.filter((role) => input.roles.includes(role))
  if (roles.some((role) => !of.roles.includes(role)))
    throw invalidInput({ roles: { rule: 'approved-roles' } })
  const isAtOnce = of.elevation === 'reason'
  const row = await insertElevation(ctx.tx, {
    relationship_id: of.id,
    relationship_name: of.name,
    partner_id: of.partner_id,
    customer_id: of.customer_id,
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

/** Somebody else of the partner approves; the minutes begin now. */
export async function approveElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'approve', row, ctx.now)
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

/** Ends the own one before its time. */
export async function endElevation(ctx: Ctx, input: One): Promise<ElevationRow> {
  const row = await lockElevation(ctx.tx, input.customerId, input.elevationId)
  elevationPolicy.require(ctx.actor, 'end', row, ctx.now)
  const ended = await moveElevation(ctx.tx, row, 'ended', { ends_at: ctx.now })
  await note(ctx, 'elevation.end', ended)
  return ended
}

const note = (ctx: Ctx, action: string, row: ElevationRow): Promise<void> =>
  record(
    ctx,
    action,
    { id: row.relationship_id, name: row.relationship_name },
    {
      elevationId: row.id,
      person: row.user_name,
      roles: row.roles,
      reason: row.reason,
      ticket: row.ticket,
      minutes: row.minutes,
      endsAt: row.ends_at?.toISOString() ?? null,
    },
    { customerId: row.customer_id },
  )

type Allowance = { customerId: string; adminRelationshipId: string; elevation: 'off' | 'reason' | 'approval' }

/** Whether its roles can be taken for a time; switched off, what runs is not cut short. */
export async function allowElevation(ctx: Ctx, input: Allowance): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'assign-groups', row, ctx.now)
  if (row.elevation === input.elevation) return row
  await ctx.tx
    .updateTable('admin_relationships')
    .set({ elevation: input.elevation })
    .where('id', '=', row.id)
    .execute()
  await recordBothSides(ctx, `elevation-${input.elevation}`, row)
  return await getOne(ctx.tx, row.customer_id, row.id)
}
