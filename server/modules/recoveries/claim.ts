import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type RecoveryRow, subjectOf } from './recovery-store.ts'

/** Whoever holds the link may ask the DNS this often. */
const pauseMs = 10_000

/** The claim of the mailed link; runs in `as_link`, which sees this one row. Looking changes nothing (I-45). */
export async function getClaim(ctx: Ctx): Promise<RecoveryRow> {
  const row = await ctx.tx.selectFrom('recoveries').selectAll().executeTakeFirst()
  if (row?.kind !== 'domain') throw new AppError('link_invalid')
  return row
}

/** Asks for a look into the DNS; the job that the event causes looks, outside any transaction. */
export async function askProofCheck(ctx: Ctx): Promise<RecoveryRow> {
  const row = await getClaim(ctx)
  const isOpen = row.state === 'proof' || row.state === 'waiting'
  if (!isOpen) throw new AppError('wrong_state', { action: 'check' })
  const last = Math.max(row.check_asked_at?.getTime() ?? 0, row.checked_at?.getTime() ?? 0)
  if (ctx.now.getTime() - last < pauseMs) return row
  await ctx.tx.updateTable('recoveries').set({ check_asked_at: ctx.now }).where('id', '=', row.id).execute()
  await record(ctx, 'recovery.check', subjectOf(row), {}, { organisationId: row.organisation_id })
  return { ...row, check_asked_at: ctx.now }
}
