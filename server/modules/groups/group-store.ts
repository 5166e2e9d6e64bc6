import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'

// Everything here runs in `as_identity`, as all that gives roles; each statement names the organisation.

export type GroupRow = Selectable<DB['security_groups']>
type Page = { search?: string | undefined; after: { name: string; id: string }; limit: number }

/** Groups by name: one walk along security_groups_by_name, searched or not. */
export function listGroups(tx: Tx, organisationId: string, page: Page): Promise<GroupRow[]> {
  let query = tx
    .selectFrom('security_groups')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(sort_name, id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where('sort_name', '>=', from).where('sort_name', '<', to)
  }
  return query.execute()
}

export async function getGroup(tx: Tx, organisationId: string, groupId: string): Promise<GroupRow> {
  const row = await tx
    .selectFrom('security_groups')
    .selectAll()
    .where('id', '=', groupId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { groupId })
  return row
}

/** Undefined when another group has the name. */
export const insertGroup = (tx: Tx, row: Insertable<DB['security_groups']>): Promise<GroupRow | undefined> =>
  tx
    .insertInto('security_groups')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'sort_name']).doNothing())
    .returningAll()
    .executeTakeFirst()

/** Only over the version that was read. */
export async function writeGroup(
  tx: Tx,
  id: string,
  readVersion: number,
  change: Updateable<DB['security_groups']>,
): Promise<GroupRow> {
  const row = await tx
    .updateTable('security_groups')
    .set({ ...change, version: readVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', readVersion)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('changed_meanwhile')
  return row
}

/** Whether another group of the organisation has this name. */
export async function isNameTaken(tx: Tx, group: GroupRow, sortName: string): Promise<boolean> {
  const other = await tx
    .selectFrom('security_groups')
    .select('id')
    .where('organisation_id', '=', group.organisation_id)
    .where('sort_name', '=', sortName)
    .where('id', '<>', group.id)
    .executeTakeFirst()
  return other !== undefined
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('security_groups').where('id', '=', id).execute()
}
