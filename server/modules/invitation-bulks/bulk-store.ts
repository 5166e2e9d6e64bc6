import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type BulkRecord = Selectable<DB['invitation_bulks']> & { with_name: string | null }
export type RowRecord = Selectable<DB['invitation_bulk_rows']>

const bulks = (tx: Tx) =>
  tx
    .selectFrom('invitation_bulks as b')
    .leftJoin('partnerships as p', 'p.id', 'b.partnership_id')
    .selectAll('b')
    .select(
      sql<
        string | null
      >`case when p.provider_id = b.from_id then p.reseller_name else p.provider_name end`.as('with_name'),
    )

/** The own files, newest first. */
export const listBulks = (
  tx: Tx,
  fromId: string,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<BulkRecord[]> =>
  bulks(tx)
    .where('b.from_id', '=', fromId)
    .where(sql<boolean>`(b.created_at, b.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(page.limit + 1)
    .execute()

export async function getBulk(tx: Tx, id: string): Promise<BulkRecord> {
  const row = await bulks(tx).where('b.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { bulkId: id })
  return row
}

export async function insertBulk(
  tx: Tx,
  bulk: Insertable<DB['invitation_bulks']>,
  rows: Omit<Insertable<DB['invitation_bulk_rows']>, 'bulk_id' | 'from_id'>[],
): Promise<string> {
  const { id } = await tx
    .insertInto('invitation_bulks')
    .values(bulk)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (rows.length > 0)
    await tx
      .insertInto('invitation_bulk_rows')
      .values(rows.map((row) => ({ ...row, bulk_id: id, from_id: bulk.from_id })))
      .execute()
  return id
}

type RowPage = { after: number; limit: number; state?: string | undefined }

/** Rows in the file's order. */
export function listRows(tx: Tx, bulkId: string, { after, limit, state }: RowPage): Promise<RowRecord[]> {
  let query = tx
    .selectFrom('invitation_bulk_rows')
    .selectAll()
    .where('bulk_id', '=', bulkId)
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit + 1)
  if (state) query = query.where('state', '=', state)
  return query.execute()
}

/** The next waiting rows, held until the commit: whoever runs the job beside takes others. */
export const takeRows = (tx: Tx, bulkId: string, most: number): Promise<RowRecord[]> =>
  tx
    .selectFrom('invitation_bulk_rows')
    .selectAll()
    .where('bulk_id', '=', bulkId)
    .where('state', '=', 'waiting')
    .orderBy('row')
    .limit(most)
    .forUpdate()
    .execute()

/** Leaves undone what no job has begun, in the order in which it takes them; how many. */
export async function cancelRows(tx: Tx, bulkId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with waiting as (
      select row from invitation_bulk_rows where bulk_id = ${bulkId}::uuid and state = 'waiting' order by row for update)
    update invitation_bulk_rows r set state = 'cancelled', reason = 'cancelled'
    from waiting where r.bulk_id = ${bulkId}::uuid and r.row = waiting.row`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Of these addresses, those with an open invitation of the same sender. */
export async function listInvited(tx: Tx, fromId: string, emails: string[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select lower(recipient_email) as email from invitations
    where from_id = ${fromId}::uuid and state in ('draft', 'sent', 'viewed') and expires_at > ${now}
      and lower(recipient_email) = any(${emails}::text[])`.execute(tx)
  return new Set(rows.map(({ email }) => email))
}

export async function finishRows(
  tx: Tx,
  bulkId: string,
  done: { row: number; state: string; reason: string | null; invitation_id: string | null }[],
): Promise<void> {
  await sql`
    update invitation_bulk_rows r set state = d.state, reason = d.reason, invitation_id = d.invitation_id
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as d(row integer, state text, reason text, invitation_id uuid)
    where r.bulk_id = ${bulkId}::uuid and r.row = d.row`.execute(tx)
  const sent = done.filter(({ state }) => state === 'sent').length
  await tx
    .updateTable('invitation_bulks')
    .set({ sent: sql`sent + ${sent}`, failed: sql`failed + ${done.length - sent}` })
    .where('id', '=', bulkId)
    .execute()
}
