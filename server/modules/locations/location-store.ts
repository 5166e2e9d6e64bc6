import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { locationStates } from '#contract/locations.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { beginningWith } from '#server/platform/searching.ts'

export type LocationRow = Selectable<DB['locations']>

/** Newest first, or those whose name begins with the search. */
export const listLocations = (
  tx: Tx,
  organisationId: string,
  page: { search?: string | undefined; after: { at: Date; id: string }; limit: number },
): Promise<LocationRow[]> =>
  beginningWith(tx.selectFrom('locations').selectAll(), page.search)
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()

export async function getLocation(tx: Tx, id: string): Promise<LocationRow> {
  const row = await tx.selectFrom('locations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { locationId: id })
  return row
}

export const insertLocation = (tx: Tx, row: Insertable<DB['locations']>): Promise<LocationRow> =>
  tx.insertInto('locations').values(row).returningAll().executeTakeFirstOrThrow()

/** Changes what is written about a location, only over the version that was read. */
export async function writeLocation(
  tx: Tx,
  id: string,
  readVersion: number,
  change: Updateable<DB['locations']>,
): Promise<LocationRow> {
  const row = await tx
    .updateTable('locations')
    .set({ ...change, version: readVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .where('state', '<>', 'archived')
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('changed_meanwhile')
  return row
}

/** Moves along a drawn edge only; two clicks cannot both win. */
export async function moveLocation(
  tx: Tx,
  id: string,
  move: keyof typeof locationStates.moves,
  change: Updateable<DB['locations']> = {},
): Promise<LocationRow> {
  const { from, to } = locationStates.moves[move]
  const row = await tx
    .updateTable('locations')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('wrong_state', { action: move })
  return row
}

/** The membership account a partner proved its ID with, or else one of the partner's own. Runs in `as_identity`. */
export async function accountOf(tx: Tx, organisationId: string, domain: string): Promise<string> {
  const enrolment = await tx
    .selectFrom('enrolments')
    .select('membership_user_name')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (enrolment?.membership_user_name) return enrolment.membership_user_name
  const own = { user_name: domain.toLowerCase() }
  await tx
    .insertInto('membership_accounts')
    .values(own)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return own.user_name
}

type NewProfile = { user_name: string; name: string; country: string }

/** A partner ID nobody has or had: numbers the operator imported meanwhile are stepped over. Runs in `as_identity`. */
export async function issuePartnerId(tx: Tx, profile: NewProfile): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const issued = await tx
      .insertInto('membership_profiles')
      .values({ ...profile, is_active: true, partner_id: sql<string>`nextval('location_partner_ids')::text` })
      .onConflict((conflict) => conflict.doNothing())
      .returning('partner_id')
      .executeTakeFirst()
    if (issued) return issued.partner_id
  }
  throw new AppError('unavailable')
}

/** What the registry says follows the location; while a tenant transacts with the ID, it stays active. */
export async function followInRegistry(
  tx: Tx,
  partnerId: string,
  change: { name?: string; is_active?: boolean },
): Promise<boolean> {
  let query = tx.updateTable('membership_profiles').set(change).where('partner_id', '=', partnerId)
  if (change.is_active === false) query = query.where('tenant_id', 'is', null)
  return (await query.returning('partner_id').executeTakeFirst()) !== undefined
}
