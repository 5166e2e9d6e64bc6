import { mostFarewellDays } from '#contract/farewells.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { getCustomer } from '../customers/index.ts'
import { recordBothSides } from './farewell-events.ts'
import { changeStanding, getOfCustomer, type RelationshipRow } from './farewell-store.ts'

type Notice = { endsOn: string; reason?: string; handover?: string }

export const noticeByCustomer = async (ctx: Ctx, input: Notice & { relationshipId: string }): Promise<void> =>
  giveNotice(ctx, await getOfCustomer(ctx.tx, ctx.actor.organisationId, input.relationshipId), input)

export const noticeByPartner = async (ctx: Ctx, input: Notice & { customerId: string }): Promise<void> =>
  giveNotice(ctx, await getCustomer(ctx.tx, input.customerId), input)

/** Announces the last day of a relationship; both see it, whoever set it can withdraw it until then (W11). */
async function giveNotice(ctx: Ctx, row: RelationshipRow, input: Notice): Promise<void> {
  requireNear(input.endsOn, ctx.now)
  const isOwn = row.notice_by === ctx.actor.organisationId
  if (row.state === 'active' && isOwn && String(row.ends_on) === input.endsOn) return
  const change = {
    ends_on: input.endsOn,
    notice_at: ctx.now,
    notice_by: ctx.actor.organisationId,
    notice_by_name: ctx.actor.name,
    end_reason: input.reason?.trim() || null,
    handover_name: input.handover?.trim() || null,
  }
  const noticed = await changeStanding(ctx.tx, row.id, change, 'without')
  if (!noticed) throw new AppError('wrong_state', { action: 'give-notice' })
  await recordBothSides(ctx, 'relationship.give-notice', noticed)
}

export const withdrawByCustomer = async (ctx: Ctx, input: { relationshipId: string }): Promise<void> =>
  withdrawNotice(ctx, await getOfCustomer(ctx.tx, ctx.actor.organisationId, input.relationshipId))

export const withdrawByPartner = async (ctx: Ctx, input: { customerId: string }): Promise<void> =>
  withdrawNotice(ctx, await getCustomer(ctx.tx, input.customerId))

/** Withdraws the own notice; the relationship goes on. */
async function withdrawNotice(ctx: Ctx, row: RelationshipRow): Promise<void> {
  if (row.state === 'active' && !row.ends_on) return
  if (row.notice_by !== ctx.actor.organisationId)
    throw new AppError('wrong_state', { action: 'withdraw-notice' })
  const change = {
    ends_on: null,
    notice_at: null,
    notice_by: null,
    notice_by_name: null,
    end_reason: null,
    handover_name: null,
  }
  const kept = await changeStanding(ctx.tx, row.id, change, 'with')
  if (!kept) throw new AppError('wrong_state', { action: 'withdraw-notice' })
  await recordBothSides(ctx, 'relationship.withdraw-notice', kept)
}

function requireNear(endsOn: string, now: Date): void {
  const days = (Date.parse(endsOn) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000
  if (!(days >= 0 && days <= mostFarewellDays))
    throw invalidInput({ endsOn: { rule: 'days-ahead', limit: mostFarewellDays } })
}
