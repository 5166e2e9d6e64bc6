import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { beginningWith } from '#server/platform/searching.ts'

export type RequestRow = Selectable<DB['access_requests']>
type Page = { search?: string | undefined; after: { at: Date; id: string }; limit: number }

const requests = (tx: Tx, organisationId: string, page: Page) =>
  beginningWith(tx.selectFrom('access_requests').selectAll(), page.search)
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)

export const listRequests = (tx: Tx, organisationId: string, state: string, page: Page) =>
  requests(tx, organisationId, page).where('state', '=', state).execute()

export const listRequestsOf = (tx: Tx, organisationId: string, userId: string, page: Page) =>
  requests(tx, organisationId, page).where('user_id', '=', userId).execute()

/** Undefined when the person asks for this role already. */
export const insertRequest = (
  tx: Tx,
  row: Insertable<DB['access_requests']>,
): Promise<RequestRow | undefined> =>
  tx
    .insertInto('access_requests')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'user_id', 'role'])
        .where('state', '=', sql<string>`'open'`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

export async function getRequest(tx: Tx, organisationId: string, id: string): Promise<RequestRow> {
  const row = await tx
    .selectFrom('access_requests')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { requestId: id })
  return row
}

type Decision = {
  state: 'approved' | 'denied' | 'withdrawn'
  decided_at: Date
  decided_by_name: string
  decision_reason: string | null
}

/** Moves a request that is still open; two answers cannot both win. */
export async function moveRequest(tx: Tx, id: string, decision: Decision): Promise<RequestRow> {
  const moved = await tx
    .updateTable('access_requests')
    .set(decision)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new AppError('wrong_state')
  return moved
}
