import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'
import type { GroupRow } from './group-store.ts'

// Everything here runs in `as_identity`.

type Page = { search?: string | undefined; after: { name: string; id: string }; limit: number }
export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]
export type Person = { id: string; name: string; email: string | null; language: Language }

/** Members by name: one walk along group_members_by_name, searched or not. */
export function listMembers(tx: Tx, groupId: string, page: Page) {
  let query = tx
    .selectFrom('group_members as g')
    .innerJoin('users as u', 'u.id', 'g.user_id')
    .select(['g.user_id', 'g.sort_name', 'g.added_by_name', 'g.added_at', 'u.display_name', 'u.user_name'])
    .where('g.group_id', '=', groupId)
    .where(sql<boolean>`(g.sort_name, g.user_id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('g.sort_name')
    .orderBy('g.user_id')
    .limit(page.limit + 1)
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where('g.sort_name', '>=', from).where('g.sort_name', '<', to)
  }
  return query.execute()
}

/** How many are in the group; counts to a thousand. */
export async function countMembers(tx: Tx, groupId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from group_members where group_id = ${groupId} limit 1001) first_thousand`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Adds people of the own tenant that are not in yet; a guest, a stranger or a deleted person is not added. */
export async function insertMembers(
  tx: Tx,
  group: GroupRow,
  userIds: string[],
  by: { name: string; now: Date },
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with added as (
      insert into group_members (group_id, organisation_id, user_id, sort_name, added_by_name, added_at)
      select ${group.id}, m.organisation_id, m.user_id, m.sort_name, ${by.name}, ${by.now}
      from memberships m
      where m.organisation_id = ${group.organisation_id} and m.user_id = any(${userIds}::uuid[])
        and not m.is_guest and m.state <> 'deleted'
      on conflict do nothing returning user_id)
    select u.id, u.display_name as name, u.email, u.language from added join users u on u.id = added.user_id
    order by u.sort_name, u.id`.execute(tx)
  return rows
}

export async function removeMember(tx: Tx, group: GroupRow, userId: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    with gone as (delete from group_members where group_id = ${group.id} and user_id = ${userId} returning user_id)
    select u.id, u.display_name as name, u.email, u.language from gone join users u on u.id = gone.user_id`.execute(
    tx,
  )
  return rows[0]
}

/** Who can be added: how many of these are the organisation's own people. */
export async function countOwn(tx: Tx, organisationId: string, userIds: string[]): Promise<number> {
  const rows = await tx
    .selectFrom('memberships')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', 'in', userIds)
    .where('is_guest', '=', false)
    .where('state', '<>', 'deleted')
    .execute()
  return rows.length
}

export const memberIds = async (tx: Tx, groupId: string): Promise<string[]> =>
  (await tx.selectFrom('group_members').select('user_id').where('group_id', '=', groupId).execute()).map(
    ({ user_id }) => user_id,
  )

/**
 * Brings the roles people hold through groups up to date; only rows that change are written, and each such row is
 * announced, so that it holds on the person's next request in every process (I-33).
 */
export async function refreshRoles(tx: Tx, organisationId: string, userIds: string[]): Promise<void> {
  await sql`
    update memberships m set group_roles = fresh.roles
    from (
      select of.user_id, array(
        select distinct role from group_members gm join security_groups g on g.id = gm.group_id, unnest(g.roles) as role
        where gm.organisation_id = of.organisation_id and gm.user_id = of.user_id order by role) as roles
      from memberships of where of.organisation_id = ${organisationId} and of.user_id = any(${userIds}::uuid[])) fresh
    where m.organisation_id = ${organisationId} and m.user_id = fresh.user_id and m.group_roles <> fresh.roles`.execute(
    tx,
  )
}
