import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordBothSides } from './ending-events.ts'
import { changeStanding } from './ending-store.ts'
import { getPartnership, type PartnershipRow } from './partnership-store.ts'
import { partnershipPolicy } from './partnership-view.ts'

const none = { ends_on: null, notice_at: null, notice_by: null, notice_by_name: null, end_reason: null }

/** The side that gave notice takes it back; the partnership goes on as it was (W6r). */
export async function withdrawNotice(ctx: Ctx, input: { partnershipId: string }): Promise<PartnershipRow> {
  const row = await getPartnership(ctx.tx, input.partnershipId)
  if (!row.ends_on) return row
  partnershipPolicy.require(ctx.actor, 'withdraw-notice', row, ctx.now)
  const standing = await changeStanding(ctx.tx, row.id, none, 'with')
  if (!standing) throw new AppError('wrong_state', { action: 'withdraw-notice' })
  await recordBothSides(ctx, 'partnership.withdraw-notice', standing, { endsOn: String(row.ends_on) })
  return standing
}
