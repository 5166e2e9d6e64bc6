import { type Selectable, sql, type Updateable } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type DraftRow = Selectable<DB['customer_drafts']> & {
  reseller_id: string | null
  reseller_name: string | null
  partnership_state: string | null
  suspended_at: Date | null
}

const drafts = (tx: Tx) =>
  tx
    .selectFrom('customer_drafts as d')
    .leftJoin('partnerships as p', 'p.id', 'd.partnership_id')
    .selectAll('d')
    .select(['p.reseller_id', 'p.reseller_name', 'p.state as partnership_state', 'p.suspended_at'])

/** The provider's open drafts, newest first. */
export const listDrafts = (
  tx: Tx,
  providerId: string,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<DraftRow[]> =>
  drafts(tx)
    .where('d.provider_id', '=', providerId)
    .where('d.finished_at', 'is', null)
    .where(sql<boolean>`(d.changed_at, d.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(page.limit + 1)
    .execute()

export async function getDraft(tx: Tx, id: string): Promise<DraftRow> {
  const row = await drafts(tx).where('d.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { draftId: id })
  return row
}

/** The same, and nobody else submits it until the commit. */
export async function lockDraft(tx: Tx, id: string): Promise<DraftRow> {
  await tx.selectFrom('customer_drafts').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return await getDraft(tx, id)
}

export async function insertDraft(
  tx: Tx,
  draft: { provider_id: string; partnership_id: string; created_by_name: string; now: Date },
): Promise<string> {
  const { now, ...row } = draft
  const { id } = await tx
    .insertInto('customer_drafts')
    .values({ ...row, step: 'account', created_at: now, changed_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes an open draft; a finished one stays as it is. */
export async function changeDraft(
  tx: Tx,
  id: string,
  change: Updateable<DB['customer_drafts']>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('customer_drafts')
    .set(change)
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('customer_drafts').where('id', '=', id).where('finished_at', 'is', null).execute()
}
