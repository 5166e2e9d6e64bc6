import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { adminRelationshipStates, type AdminRelationshipState } from '#contract/admin-relationships.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

// Everything here runs in the capacity of one of the two sides; the policies show each what is its own.

export type AssignmentRow = {
  groupId: string
  groupName: string
  roles: string[]
  assignedBy: string
  assignedAt: string
}
export type AdminRelationshipRow = Selectable<DB['admin_relationships']> & {
  groups: AssignmentRow[]
  uses: { role: string; on: string }[]
}
type Page = { after: { at: Date; id: string }; limit: number }

const groupsOf = sql<AssignmentRow[]>`coalesce((
  select json_agg(json_build_object('groupId', a.group_id, 'groupName', a.group_name, 'roles', a.roles,
    'assignedBy', a.assigned_by_name, 'assignedAt', to_char(a.assigned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by lower(a.group_name), a.group_id)
  from admin_assignments a where a.relationship_id = r.id), '[]')`.as('groups')

const usesOf = sql<AdminRelationshipRow['uses']>`coalesce((
  select json_agg(json_build_object('role', u.role, 'on', u.used_on)) from role_uses u
  where u.partner_id = r.partner_id and u.customer_id = r.customer_id and u.role = any (r.roles)), '[]')`.as(
  'uses',
)

const everywhere = (tx: Tx) =>
  tx.selectFrom('admin_relationships as r').selectAll('r').select([groupsOf, usesOf])
const relationships = (tx: Tx, customerId: string) => everywhere(tx).where('r.customer_id', '=', customerId)

/**
 * Of one side with everybody, newest first, all or of one state: one walk along the index of the side. A partner finds
 * those of customers it still has (I-20).
 */
export const listEverywhere = (
  tx: Tx,
  own: { side: 'partner_id' | 'customer_id'; id: string },
  state: AdminRelationshipState | undefined,
  page: Page,
): Promise<AdminRelationshipRow[]> =>
  everywhere(tx)
    .where(`r.${own.side}`, '=', own.id)
    .$if(own.side === 'partner_id', (query) => query.where(isStillRelated('r')))
    .$if(state !== undefined, (query) => query.where('r.state', '=', state ?? ''))
    .where(sql<boolean>`(r.created_at, r.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.limit + 1)
    .execute()

/** Whether the partner of a row still has its customer (I-20): one look-up along one_relationship. */
export const isStillRelated = (row: string) => sql<boolean>`exists (
  select from relationships of where of.partner_id = ${sql.ref(`${row}.partner_id`)}
    and of.customer_id = ${sql.ref(`${row}.customer_id`)} and of.state = 'active')`

/** Newest first: one walk along the index of the pair, or of the customer. */
export const listOf = (tx: Tx, customerId: string, page: Page): Promise<AdminRelationshipRow[]> =>
  relationships(tx, customerId)
    .where(sql<boolean>`(r.created_at, r.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.limit + 1)
    .execute()

export async function getOne(tx: Tx, customerId: string, id: string): Promise<AdminRelationshipRow> {
  const row = await relationships(tx, customerId).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { adminRelationshipId: id })
  return row
}

/** The same, and nobody else changes it until the commit. */
export async function lockOne(tx: Tx, customerId: string, id: string): Promise<AdminRelationshipRow> {
  const row = await relationships(tx, customerId).where('r.id', '=', id).forUpdate('r').executeTakeFirst()
  if (!row) throw new AppError('not_found', { adminRelationshipId: id })
  return row
}

/** The names the two have in the partner's relationship with the customer, which has to be active (I-20). */
export async function getPair(tx: Tx, partnerId: string, customerId: string) {
  const row = await tx
    .selectFrom('relationships')
    .select(['partner_id', 'partner_kind', 'partner_name', 'customer_id', 'customer_name'])
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { customerId })
  return row
}

const isNameTaken = (error: unknown) =>
  (error as { constraint?: string }).constraint === 'one_admin_relationship_of_a_name'
const refuseName = (error: unknown): never => {
  throw isNameTaken(error) ? invalidInput({ name: { rule: 'admin-name-taken' } }) : error
}

export async function insertDraft(tx: Tx, row: Insertable<DB['admin_relationships']>): Promise<string> {
  const { id } = await tx
    .insertInto('admin_relationships')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(refuseName)
  return id
}

type Change = Updateable<DB['admin_relationships']>

/** The only statement that moves one: from the states the move begins in, else `wrong_state` (I-57). */
export async function move(
  tx: Tx,
  row: AdminRelationshipRow,
  action: keyof typeof adminRelationshipStates.moves,
  change: Change,
): Promise<void> {
  const { from } = adminRelationshipStates.moves[action]
  const moved = await tx
    .updateTable('admin_relationships')
    .set(change)
    .where('id', '=', row.id)
    .where('customer_id', '=', row.customer_id)
    .where('state', 'in', [...from] as AdminRelationshipState[])
    .returning('id')
    .executeTakeFirst()
    .catch(refuseName)
  if (!moved) throw new AppError('wrong_state', { action })
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('admin_relationships').where('id', '=', id).where('state', '=', 'created').execute()
}

/** Gives a group these roles of the relationship; an assignment it has is replaced. */
export async function putAssignment(tx: Tx, row: Insertable<DB['admin_assignments']>): Promise<void> {
  const { roles, assigned_by_name, assigned_at } = row
  await tx
    .insertInto('admin_assignments')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['relationship_id', 'group_id']).doUpdateSet({ roles, assigned_by_name, assigned_at }),
    )
    .execute()
}

/** False when the group held nothing. */
export async function deleteAssignment(tx: Tx, relationshipId: string, groupId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('admin_assignments')
    .where('relationship_id', '=', relationshipId)
    .where('group_id', '=', groupId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** What the groups hold is cut to what is left of the roles; who would hold none is taken out. */
export async function cutAssignments(tx: Tx, relationshipId: string, roles: string[]): Promise<void> {
  await sql`delete from admin_assignments where relationship_id = ${relationshipId} and not roles && ${roles}::text[]`.execute(
    tx,
  )
  await sql`
    update admin_assignments set roles = array(select r from unnest(roles) as r where r = any (${roles}::text[]))
    where relationship_id = ${relationshipId} and not roles <@ ${roles}::text[]`.execute(tx)
}

/** The own group's name, or `not_found`. */
export async function getOwnGroup(tx: Tx, groupId: string): Promise<string> {
  const row = await tx
    .selectFrom('security_groups')
    .select('name')
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { groupId })
  return row.name
}

export type HistoryRow = {
  id: string
  action: string
  at: Date
  actor_name: string
  actor_organisation: string
  details: { roles?: string[]; group?: string; reason?: string | null }
}

/** What happened to one, newest first: its events as the caller's side may see them. */
export async function listHistory(tx: Tx, id: string, page: Page): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select id, action, at, actor_name, actor_organisation, details from events
    where subject_id = ${id} and action like 'admin-relationship.%'
      and (at, id) < (${page.after.at}, ${page.after.id}::uuid)
    order by at desc, id desc limit ${page.limit + 1}`.execute(tx)
  return rows
}
