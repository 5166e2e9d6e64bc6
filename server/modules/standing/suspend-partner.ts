import { type MeasureReason, partnerStates, suspensionStates } from '#contract/standing.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import {
  endMeasure,
  getMeasure,
  getPartner,
  insertMeasure,
  markPartnership,
  type MeasureRow,
  type PartnerRow,
} from './measure-store.ts'
import { measurePolicy, partnerPolicy } from './standing-policy.ts'
import { contactOf, recordMeasure } from './tell.ts'

export type Because = { reason: MeasureReason; note?: string; handover?: string }
type Suspension = Because & { partnerId: string; providerId?: string }

/** What every measure begins with. Customers are told only where they are given somebody to turn to (pain 12). */
export async function beginning(ctx: Ctx, partner: PartnerRow, { reason, note, handover }: Because) {
  return {
    partner_id: partner.id,
    partner_name: partner.name,
    reason,
    note: note?.trim() || null,
    handover: handover?.trim() || null,
    started_by_name: ctx.actor.name,
    contact_email: await contactOf(ctx),
    started_at: ctx.now,
  }
}

/** Suspends a partner (§3.2, I-51): it manages what there is and begins nothing new, from this moment on. */
export async function suspendPartner(ctx: Ctx, input: Suspension): Promise<PartnerRow> {
  const partner = await getPartner(ctx.tx, input.partnerId)
  if (input.providerId !== undefined) await suspendPartnership(ctx, partner, input, input.providerId)
  else {
    partnerPolicy.require(ctx.actor, 'suspend', partner, ctx.now)
    await movePartner(ctx, partner.id, 'suspend')
    const facts = await beginning(ctx, partner, input)
    const told_at = facts.handover === null ? ctx.now : null
    const row = { ...facts, kind: 'suspension', state: 'in_force', told_at }
    await recordMeasure(ctx, 'suspend', await insertMeasure(ctx.tx, row))
  }
  return await getPartner(ctx.tx, partner.id)
}

/** The cause is the provider's: the partnership of the two is suspended, and nothing else of the reseller (pain 11). */
async function suspendPartnership(
  ctx: Ctx,
  partner: PartnerRow,
  input: Suspension,
  providerId: string,
): Promise<void> {
  partnerPolicy.require(ctx.actor, 'suspend-partnership', partner, ctx.now)
  const both = { provider_id: providerId, partner_id: partner.id }
  const change = { suspended_at: ctx.now, suspended_reason: input.reason }
  const partnership = await markPartnership(ctx.tx, both, change)
  if (!partnership) throw new AppError('not_found', { providerId })
  const facts = await beginning(ctx, partner, input)
  const row = await insertMeasure(ctx.tx, {
    ...facts,
    kind: 'suspension',
    state: 'in_force',
    provider_id: providerId,
    provider_name: partnership.provider_name,
    told_at: ctx.now,
  })
  await recordMeasure(ctx, 'suspend-partnership', row)
}

/** Lifts a suspension at once, and tells whom it was told to. */
export async function reinstatePartner(ctx: Ctx, input: { measureId: string }): Promise<PartnerRow> {
  const row = await getMeasure(ctx.tx, input.measureId)
  measurePolicy.require(ctx.actor, 'reinstate', row, ctx.now)
  const lifted = await endMeasure(ctx.tx, row, { ...endedBy(ctx), state: suspensionStates.moves.lift.to })
  if (lifted.provider_id) {
    await markPartnership(ctx.tx, lifted, { suspended_at: null, suspended_reason: null })
    await recordMeasure(ctx, 'reinstate-partnership', lifted)
  } else {
    await movePartner(ctx, lifted.partner_id, 'reinstate')
    await recordMeasure(ctx, 'reinstate', lifted)
  }
  return await getPartner(ctx.tx, row.partner_id)
}

export const endedBy = (ctx: Ctx): Pick<MeasureRow, 'ended_at' | 'ended_by_name' | 'told_at'> => ({
  ended_at: ctx.now,
  ended_by_name: ctx.actor.name,
  told_at: ctx.now, // customers not told yet need not be told any more
})

async function movePartner(ctx: Ctx, partnerId: string, move: 'suspend' | 'reinstate'): Promise<void> {
  const { from, to } = partnerStates.moves[move]
  const moved = await ctx.tx
    .updateTable('organisations')
    .set({ state: to })
    .where('id', '=', partnerId)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw new AppError('wrong_state', { action: move })
}
