import { bulkStates } from '#contract/invitation-bulks.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { requirePermission } from '#server/platform/policy.ts'
import { getOrganisation, requireInBusiness } from '../identity/index.ts'
import { type BulkRecord, getBulk } from './bulk-store.ts'

/** Starts the one job of a file; started again while it runs or is done, it answers the same. */
export async function startBulk(ctx: Ctx, { bulkId }: { bulkId: string }): Promise<BulkRecord> {
  requireInBusiness(await getOrganisation(ctx.tx, ctx.actor.organisationId))
  const bulk = await getBulk(ctx.tx, bulkId)
  if (bulk.state === 'running' || bulk.state === 'done' || bulk.state === 'cancelled') return bulk
  if (!bulk.partnership_id) requirePermission(ctx.actor, 'relationship.request')
  const started = await ctx.tx
    .updateTable('invitation_bulks')
    .set({ state: bulkStates.moves.start.to })
    .where('id', '=', bulk.id)
    .where('state', 'in', bulkStates.moves.start.from)
    .returning('id')
    .executeTakeFirst()
  if (!started) throw new AppError('wrong_state', { action: 'start' })
  const subject = { id: bulk.id, name: bulk.file_name }
  await record(ctx, 'invitation-bulk.start', subject, { kind: ctx.actor.kind, rows: bulk.rows })
  return await getBulk(ctx.tx, bulk.id)
}
