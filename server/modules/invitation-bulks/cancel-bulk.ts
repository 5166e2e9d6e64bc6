import { bulkStates } from '#contract/invitation-bulks.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type BulkRecord, cancelRows, getBulk } from './bulk-store.ts'

/**
 * Stops a file while it is sent (pain 37): rows not begun stay undone and say so; what was sent stays sent. Clicked
 * again, it answers the same. Rows first, as the job holds them first: the two wait for, and never block, each other.
 */
export async function cancelBulk(ctx: Ctx, { bulkId }: { bulkId: string }): Promise<BulkRecord> {
  const bulk = await getBulk(ctx.tx, bulkId)
  const cancelled = bulk.state === 'running' ? await cancelRows(ctx.tx, bulkId) : 0
  const stopped = await ctx.tx
    .updateTable('invitation_bulks')
    .set({
      state: bulkStates.moves.cancel.to,
      cancelled,
      cancelled_by_name: ctx.actor.name,
      finished_at: ctx.now,
    })
    .where('id', '=', bulk.id)
    .where('state', 'in', bulkStates.moves.cancel.from)
    .returning(['sent', 'failed'])
    .executeTakeFirst()
  if (!stopped) return await requireCancelled(ctx, bulkId)
  await record(
    ctx,
    'invitation-bulk.cancel',
    { id: bulk.id, name: bulk.file_name },
    { ...stopped, cancelled },
  )
  return await getBulk(ctx.tx, bulk.id)
}

/** Somebody else was faster. */
async function requireCancelled(ctx: Ctx, bulkId: string): Promise<BulkRecord> {
  const bulk = await getBulk(ctx.tx, bulkId)
  if (bulk.state !== 'cancelled') throw new AppError('wrong_state', { action: 'cancel' })
  return bulk
}
