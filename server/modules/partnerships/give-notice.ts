import { mostNoticeDays } from '#contract/partnership-endings.ts'
import { partnershipStates } from '#contract/partnerships.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordBothSides } from './ending-events.ts'
import { changeStanding } from './ending-store.ts'
import { getPartnership, type PartnershipRow } from './partnership-store.ts'
import { partnershipPolicy, stateOf } from './partnership-view.ts'

type Notice = { partnershipId: string; endsOn: string; reason: string }

/** Announces the last day of a partnership; both see it, whoever set it can withdraw it (W6r). */
export async function giveNotice(ctx: Ctx, input: Notice): Promise<PartnershipRow> {
  const row = await getPartnership(ctx.tx, input.partnershipId)
  partnershipPolicy.require(ctx.actor, 'remove', row, ctx.now)
  requireNear(input.endsOn, ctx.now)
  if (isSame(ctx, row, input)) return row
  if (!partnershipStates.canMove(stateOf(row), 'give-notice'))
    throw new AppError('wrong_state', { action: 'give-notice' })
  const change = {
    ends_on: input.endsOn,
    notice_at: ctx.now,
    notice_by: ctx.actor.organisationId,
    notice_by_name: ctx.actor.name,
    end_reason: input.reason,
  }
  const noticed = await changeStanding(ctx.tx, row.id, change, 'without')
  if (!noticed) throw new AppError('wrong_state', { action: 'give-notice' })
  await recordBothSides(ctx, 'partnership.give-notice', noticed)
  return noticed
}

const isSame = (ctx: Ctx, row: PartnershipRow, { endsOn }: Notice) =>
  row.notice_by === ctx.actor.organisationId && String(row.ends_on) === endsOn

/** From today on, at most so many days ahead (§8 C3). */
export function requireNear(endsOn: string, now: Date): void {
  const days = (Date.parse(endsOn) - Date.parse(now.toISOString().slice(0, 10))) / 86_400_000
  if (!(days >= 0 && days <= mostNoticeDays))
    throw invalidInput({ endsOn: { rule: 'days-ahead', limit: mostNoticeDays } })
}
