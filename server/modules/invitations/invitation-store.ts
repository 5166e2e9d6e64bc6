import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { invitationStates } from '#contract/invitations.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type InvitationRow = Selectable<DB['invitations']>

/**
 * How events name an invitation: by its recipient. Without an address the name stays empty and the reader's
 * page says what kind of thing it is; the mail's subject would be in the recipient's language.
 */
export const asSubject = (row: InvitationRow) => ({ id: row.id, name: row.recipient_email ?? '' })

/** What the own organisation sent, newest first. */
export function listInvitations(
  tx: Tx,
  fromId: string,
  page: { kind?: string | undefined; after: { at: Date; id: string }; limit: number },
): Promise<InvitationRow[]> {
  let query = tx
    .selectFrom('invitations')
    .selectAll()
    .where('from_id', '=', fromId)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.kind) query = query.where('kind', '=', page.kind)
  return query.execute()
}

export async function getInvitation(tx: Tx, id: string): Promise<InvitationRow> {
  const row = await tx.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { invitationId: id })
  return row
}

/** The invitation of the opened link. Runs in `as_link`, which sees exactly this row. */
export async function getByLink(tx: Tx): Promise<InvitationRow> {
  const row = await tx.selectFrom('invitations').selectAll().executeTakeFirst()
  if (!row) throw new AppError('link_invalid')
  return row
}

export function insertInvitation(tx: Tx, row: Insertable<DB['invitations']>): Promise<InvitationRow> {
  return tx.insertInto('invitations').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Moves along a drawn edge only (§3.4), and never after its end. */
export async function moveInvitation(
  tx: Tx,
  id: string,
  move: keyof typeof invitationStates.moves,
  now: Date,
  change: Updateable<DB['invitations']> = {},
): Promise<InvitationRow | undefined> {
  const { from, to } = invitationStates.moves[move]
  return await tx
    .updateTable('invitations')
    .set({ state: to, ...change })
    .where('id', '=', id)
    .where('state', 'in', from)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** Why an invitation can no longer be used, as the error its holder sees; undefined while it can. */
export function endOf(row: InvitationRow, now: Date): AppError | undefined {
  if (row.state === 'accepted' || row.state === 'declined')
    return new AppError('link_used', { state: row.state })
  if (row.state === 'revoked') return new AppError('link_revoked', { by: row.from_name })
  if (row.expires_at <= now) return new AppError('link_expired', { by: row.from_name })
  return undefined
}
