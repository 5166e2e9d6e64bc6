import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { beginningWith } from '#server/platform/searching.ts'

export type InvitationRow = Selectable<DB['guest_invitations']>

/** Invitations of the own organisation, newest first; `search` is the beginning of the address. */
export function listGuestInvitations(
  tx: Tx,
  organisationId: string,
  page: { search?: string | undefined; after: { at: Date; id: string }; limit: number },
): Promise<InvitationRow[]> {
  return beginningWith(tx.selectFrom('guest_invitations').selectAll(), page.search)
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export const insertGuestInvitation = (
  tx: Tx,
  row: Insertable<DB['guest_invitations']>,
): Promise<InvitationRow> =>
  tx.insertInto('guest_invitations').values(row).returningAll().executeTakeFirstOrThrow()

export async function getGuestInvitation(tx: Tx, id: string): Promise<InvitationRow> {
  const row = await tx.selectFrom('guest_invitations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { invitationId: id })
  return row
}

/** Answers an invitation that still stands; two clicks cannot both win. */
export async function answerGuestInvitation(
  tx: Tx,
  id: string,
  answer: { state: 'accepted' | 'revoked'; answered_at: Date; accepted_by?: string },
): Promise<InvitationRow | undefined> {
  return await tx
    .updateTable('guest_invitations')
    .set(answer)
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .returningAll()
    .executeTakeFirst()
}

/** What the page behind a link shows. Runs in `as_identity`. */
export async function getGuestOffer(tx: Tx, id: string, now: Date) {
  const row = await tx
    .selectFrom('guest_invitations as g')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .selectAll('g')
    .select(['o.name as organisation', 'o.kind'])
    .where('g.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('link_invalid')
  if (row.state === 'revoked') throw new AppError('link_revoked')
  if (row.state === 'accepted') throw new AppError('link_used')
  if (row.expires_at <= now) throw new AppError('link_expired')
  return row
}
export type OfferRow = Awaited<ReturnType<typeof getGuestOffer>>

export async function isMember(tx: Tx, userId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the person is at home in a tenant that is associated with the account (W2g). */
export async function isOfAccount(tx: Tx, userId: string, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('associated_tenants as a')
    .innerJoin('users as u', 'u.organisation_id', 'a.organisation_id')
    .select('a.id')
    .where('u.id', '=', userId)
    .where('a.account_id', '=', accountId)
    .where('a.state', '=', sql<string>`'associated'`)
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a guest's membership; one that is no guest's stays. */
export async function deleteGuest(tx: Tx, userId: string, organisationId: string): Promise<void> {
  const gone = await tx
    .deleteFrom('memberships')
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .where('is_guest', '=', true)
    .returning('user_id')
    .executeTakeFirst()
  if (!gone) throw new AppError('not_found', { organisationId })
}
