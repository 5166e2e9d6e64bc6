import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type ElevationRow = Selectable<DB['admin_elevations']>
type Page = { after: { at: Date; id: string }; limit: number }

/** Newest first, on either side. */
export const listElevations = (tx: Tx, customerId: string, page: Page): Promise<ElevationRow[]> =>
  tx
    .selectFrom('admin_elevations')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where(sql<boolean>`(requested_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()

export async function lockElevation(tx: Tx, customerId: string, id: string): Promise<ElevationRow> {
  const row = await tx
    .selectFrom('admin_elevations')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { elevationId: id })
  return row
}

export const insertElevation = (tx: Tx, row: Insertable<DB['admin_elevations']>): Promise<ElevationRow> =>
  tx.insertInto('admin_elevations').values(row).returningAll().executeTakeFirstOrThrow()

type Decision = Partial<Pick<ElevationRow, 'decided_at' | 'decided_by_name' | 'ends_at'>>

/** Moves one from the state it was read in. */
export async function moveElevation(
  tx: Tx,
  row: ElevationRow,
  state: string,
  change: Decision,
): Promise<ElevationRow> {
  const moved = await tx
    .updateTable('admin_elevations')
    .set({ state, ...change })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new AppError('wrong_state', { action: state })
  return moved
}
