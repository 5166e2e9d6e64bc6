import { type Selectable, sql } from 'kysely'
import { type Recovery, recoveryStates } from '#contract/recoveries.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { beginningWith } from '#server/platform/searching.ts'

export type RecoveryRow = Selectable<DB['recoveries']>
type Page = { search?: string | undefined; after: { at: Date; id: string }; limit: number }

const newestFirst = (tx: Tx, { search, after, limit }: Page) =>
  beginningWith(tx.selectFrom('recoveries').selectAll(), search)
    .where(sql<boolean>`(opened_at, id) < (${after.at}, ${after.id}::uuid)`)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)

/** All of them, for the operator; `search` is the beginning of the organisation's name. */
export const listRecoveries = (tx: Tx, page: Page & { state?: string | undefined }) =>
  (page.state ? newestFirst(tx, page).where('state', '=', page.state) : newestFirst(tx, page)).execute()

/** Those of one organisation. */
export const listRecoveriesOf = (tx: Tx, organisationId: string, page: Page) =>
  newestFirst(tx, page).where('organisation_id', '=', organisationId).execute()

/** One recovery that the caller may see, or `not_found`. */
export async function getRecovery(tx: Tx, recoveryId: string): Promise<RecoveryRow> {
  const row = await tx.selectFrom('recoveries').selectAll().where('id', '=', recoveryId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { recoveryId })
  return row
}

type Move = keyof typeof recoveryStates.moves
type Change = Partial<Omit<RecoveryRow, 'id' | 'state'>>

/** Moves a recovery if it still stands where the move begins: of a stop and a completion at once, one wins. */
export async function tryMove(
  tx: Tx,
  id: string,
  move: Move,
  change: Change,
): Promise<RecoveryRow | undefined> {
  const { from, to } = recoveryStates.moves[move]
  return await tx
    .updateTable('recoveries')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()
}

/** The same, refused with `wrong_state`. */
export async function moveRecovery(tx: Tx, id: string, move: Move, change: Change): Promise<RecoveryRow> {
  const moved = await tryMove(tx, id, move, change)
  if (!moved) throw new AppError('wrong_state', { action: move })
  return moved
}

export const nameOf = (row: Pick<RecoveryRow, 'first_name' | 'last_name'>) =>
  `${row.first_name} ${row.last_name}`.trim()

/** What an event says about it; mails are written from this. */
export const detailsOf = (row: RecoveryRow) => ({
  kind: row.kind as Recovery['kind'],
  state: row.state as Recovery['state'],
  recoveryId: row.id,
  organisation: row.organisation_name,
  operatorId: row.operator_id,
  openedBy: row.opened_by,
  domain: row.domain,
  reason: row.reason,
  person: nameOf(row),
  email: row.email,
  language: row.language,
  dueAt: row.due_at?.toISOString() ?? null,
})
export type RecoveryDetails = ReturnType<typeof detailsOf>

/** In the log, a recovery is about the organisation. */
export const subjectOf = (row: RecoveryRow) => ({ id: row.id, name: row.organisation_name })
