import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { type Side, sides } from './partnership-store.ts'

export type AskRow = Selectable<DB['partnership_asks']>

/** Asks of the own organisation, or to it, newest first. */
export function listAsks(
  tx: Tx,
  own: string,
  side: Side,
  page: { open?: boolean | undefined; after: { at: Date; id: string }; limit: number },
): Promise<AskRow[]> {
  const query = tx
    .selectFrom('partnership_asks')
    .selectAll()
    .where(side.own, '=', own)
    .where(sql<boolean>`(asked_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  // A literal: a parameter would not match the partial index.
  return page.open ? query.where('state', '=', sql<string>`'open'`).execute() : query.execute()
}

export async function getAsk(tx: Tx, id: string): Promise<AskRow> {
  const row = await tx.selectFrom('partnership_asks').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { askId: id })
  return row
}

export function findOpenAsk(tx: Tx, providerId: string, resellerId: string): Promise<AskRow | undefined> {
  return tx
    .selectFrom('partnership_asks')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where(sides.reseller.own, '=', resellerId)
    .where('state', '=', sql<string>`'open'`)
    .executeTakeFirst()
}

/** One open ask for each pair; undefined when there is one already. */
export function insertAsk(tx: Tx, row: Insertable<DB['partnership_asks']>): Promise<AskRow | undefined> {
  return tx
    .insertInto('partnership_asks')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'reseller_id'])
        .where(sql<boolean>`state = 'open'`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** How many asks a reseller sent since a moment, counted up to a limit. */
export async function countAsks(tx: Tx, resellerId: string, since: Date, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('partnership_asks')
    .select('id')
    .where('reseller_id', '=', resellerId)
    .where('asked_at', '>', since)
    .limit(limit)
    .execute()
  return rows.length
}

type Answer = {
  state: string
  answered_by_name: string
  answered_at: Date
  reason?: string
  invitation_id?: string
}

/** Moves an open ask on; undefined when somebody was faster. */
export function answerAsk(tx: Tx, id: string, change: Answer): Promise<AskRow | undefined> {
  return tx
    .updateTable('partnership_asks')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
}
