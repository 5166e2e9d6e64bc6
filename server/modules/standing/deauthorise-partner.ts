import { deauthorisationStates, noticeDays, shortestNotice } from '#contract/standing.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { endMeasure, getMeasure, getPartner, insertMeasure, type PartnerRow } from './measure-store.ts'
import { measurePolicy, partnerPolicy } from './standing-policy.ts'
import { type Because, beginning, endedBy } from './suspend-partner.ts'
import { recordMeasure } from './tell.ts'

const day = 86_400_000

/**
 * Announces that a partner leaves the programme on a day (pain 5). Partner and linked partners are told now, with
 * the reason, and again 90, 60, 30 and 7 days before; until then the operator can take it back.
 */
export async function deauthorisePartner(
  ctx: Ctx,
  input: Because & { partnerId: string; endsOn: string },
): Promise<PartnerRow> {
  const partner = await getPartner(ctx.tx, input.partnerId)
  partnerPolicy.require(ctx.actor, 'deauthorise', partner, ctx.now)
  const ends = endOf(input.endsOn, ctx.now)
  const row = await insertMeasure(ctx.tx, {
    ...(await beginning(ctx, partner, input)),
    kind: 'deauthorisation',
    state: 'announced',
    ends_at: ends,
    told_days: coveredBy(ends, ctx.now),
  })
  await setLeaving(ctx, partner.id, ends)
  await recordMeasure(ctx, 'announce-deauthorisation', row)
  return await getPartner(ctx.tx, partner.id)
}

/** Takes an announced deauthorisation back; everybody who was told is told. */
export async function withdrawDeauthorisation(ctx: Ctx, input: { measureId: string }): Promise<PartnerRow> {
  const row = await getMeasure(ctx.tx, input.measureId)
  measurePolicy.require(ctx.actor, 'withdraw', row, ctx.now)
  const state = deauthorisationStates.moves.withdraw.to
  const withdrawn = await endMeasure(ctx.tx, row, { ...endedBy(ctx), state })
  await setLeaving(ctx, row.partner_id, null)
  await recordMeasure(ctx, 'withdraw-deauthorisation', withdrawn)
  return await getPartner(ctx.tx, row.partner_id)
}

async function setLeaving(ctx: Ctx, partnerId: string, leaves_at: Date | null): Promise<void> {
  await ctx.tx.updateTable('organisations').set({ leaves_at }).where('id', '=', partnerId).execute()
}

/** The beginning of the day in UTC, soon enough to be a plan and late enough for the last notice. */
function endOf(endsOn: string, now: Date): Date {
  const ends = new Date(`${endsOn}T00:00:00Z`)
  const days = (ends.getTime() - now.getTime()) / day
  if (!(days >= shortestNotice && days <= 366)) throw invalidInput({ endsOn: { rule: 'notice' } })
  return ends
}

/** The announcement itself is the notice of every date that has passed already. */
const coveredBy = (ends: Date, now: Date): number | null => {
  const passed = noticeDays.filter((days) => ends.getTime() - days * day <= now.getTime())
  return passed.length > 0 ? Math.min(...passed) : null
}
