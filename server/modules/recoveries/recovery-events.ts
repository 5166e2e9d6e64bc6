import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { detailsOf, type RecoveryRow, subjectOf } from './recovery-store.ts'

/**
 * What the operator does stands in two logs: the organisation's, with the reason (I-26), and the operator's
 * own. Runs in `as_identity`.
 */
export async function recordBothSides(
  ctx: Ctx,
  tx: Tx,
  action: 'open' | 'approve' | 'withdraw',
  row: RecoveryRow,
  more: object = {},
): Promise<void> {
  const { kind } = await tx
    .selectFrom('organisations')
    .select('kind')
    .where('id', '=', row.organisation_id)
    .executeTakeFirstOrThrow()
  const details = { ...detailsOf(row), ...more }
  const theirs = kind === 'customer' ? { customerId: row.organisation_id } : {}
  await record(ctx, `recovery.${action}`, subjectOf(row), details, {
    organisationId: row.organisation_id,
    tx,
    ...theirs,
  })
  await record(ctx, `recovery-case.${action}`, subjectOf(row), details, { tx })
}
