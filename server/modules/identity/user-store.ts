import { sql, type Updateable } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'
import { along, type Way, wayOf } from '#server/platform/sorting.ts'

// Everything here runs in `as_identity`, the directory of the installation, since a guest's own row belongs to
// another organisation; each statement names the organisation whose people it is about.

export type UserRow = Awaited<ReturnType<typeof listUsers>>[number]

/** Where else the person is a guest; shown to the home organisation only. */
const guestOf = sql<string[]>`coalesce((
  select array_agg(o.name order by o.sort_name) from memberships g join organisations o on o.id = g.organisation_id
  where g.user_id = u.id and g.is_guest and not m.is_guest), '{}')`.as('guest_of')

/** The security groups the person is in, with what each gives. */
const groups = sql<{ id: string; name: string; roles: string[] }[]>`coalesce((
  select json_agg(json_build_object('id', s.id, 'name', s.name, 'roles', s.roles) order by s.sort_name)
  from group_members g join security_groups s on s.id = g.group_id
  where g.organisation_id = m.organisation_id and g.user_id = m.user_id), '[]')`.as('groups')

const people = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.organisation_id', '=', organisationId)
    .select([
      'u.id',
      'm.user_id',
      'u.user_name',
      'u.first_name',
      'u.last_name',
      'u.display_name',
      'u.email',
      'u.language',
      'u.state',
      'u.usage_location',
      'u.last_sign_in_at',
      'u.deleted_at',
      'u.organisation_id as home_id',
      'm.sort_name',
      'm.roles',
      'm.own_roles',
      'm.group_roles',
      'm.is_guest',
      // At home in another tenant of the account: no guest whose roles are limited (§3.1).
      sql<boolean>`m.is_guest and not m.of_account`.as('is_limited'),
      guestOf,
      groups,
    ])

export type UserFilter = {
  search?: string | undefined
  state?: string | undefined
  role?: string | undefined
  way: Way
}

/** What the list of people is sorted by, in both directions along the same index. */
export const userSorts = { name: { column: 'm.sort_name', holds: 'text' } } as const
/** As the list shows them: the whole of it, or a page of it (`wayOf`). */
export const wayOfUsers = (asked: {
  sort?: 'name' | '-name' | undefined
  after?: string | undefined
  limit: number
}) => wayOf(userSorts, { ...asked, sort: asked.sort ?? 'name' }, 'm.user_id')

/** The list's statement: one walk along an index of the organisation's memberships, searched or not. */
export function usersQuery(tx: Tx, organisationId: string, filter: UserFilter) {
  let query = along(people(tx, organisationId), filter.way)
  if (filter.search) {
    const [from, to] = prefixRange(filter.search)
    query = query.where('m.sort_name', '>=', from).where('m.sort_name', '<', to)
  }
  if (filter.state) query = query.where('m.state', '=', filter.state)
  else query = query.where('m.state', '<>', 'deleted')
  // The literal is the partial index's: a customer has many people and few with roles.
  if (filter.role) query = query.where(sql<boolean>`m.roles <> '{}' and ${filter.role} = any(m.roles)`)
  return query
}

/** People of the organisation and its guests, by name. */
export const listUsers = (tx: Tx, organisationId: string, filter: UserFilter) =>
  usersQuery(tx, organisationId, filter).execute()

/** One person of the organisation, or `not_found`. */
export async function getUser(tx: Tx, organisationId: string, userId: string): Promise<UserRow> {
  const user = await people(tx, organisationId).where('u.id', '=', userId).executeTakeFirst()
  if (!user) throw new AppError('not_found', { userId })
  return user
}

/** Whoever takes away the last holder of a role waits here for the other who does the same (I-40). */
export async function lockPeople(tx: Tx, organisationId: string): Promise<void> {
  await sql`select 1 from organisations where id = ${organisationId} for no key update`.execute(tx)
}

/** Who may still act for the organisation: active people of its own who hold the role; guests can leave any time. */
export async function countHolders(tx: Tx, organisationId: string, role: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from memberships m
      where m.organisation_id = ${organisationId} and m.roles <> '{}' and ${role} = any(m.roles)
        and m.state = 'active' and not m.is_guest limit 3) first_three`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Active holders of a role by name, for "who may do this?" and for mails. */
export function listHolders(tx: Tx, organisationId: string, roles: readonly string[]) {
  return people(tx, organisationId)
    .where('m.state', '=', 'active')
    .where(sql<boolean>`m.roles <> '{}' and m.roles && ${[...roles]}::text[]`)
    .orderBy('m.sort_name')
    .orderBy('m.user_id')
    .limit(100)
    .execute()
}

/** Sets the own roles; those of the person's groups stay. */
export async function setRoles(
  tx: Tx,
  organisationId: string,
  userId: string,
  roles: string[],
): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ own_roles: roles })
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .execute()
}

/** Changes a person of this organisation, only while in one of these states; `wrong_state` when it is not. */
export async function changeUser(
  tx: Tx,
  user: { id: string; home_id: string },
  from: readonly string[],
  change: Updateable<DB['users']>,
): Promise<void> {
  const changed = await tx
    .updateTable('users')
    .set(change)
    .where('id', '=', user.id)
    .where('organisation_id', '=', user.home_id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new AppError('wrong_state')
}

/** Whether somebody of the organisation who is not deleted has this address; capitals do not matter. */
export async function isEmailTaken(tx: Tx, organisationId: string, email: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`lower(email) = ${email.toLowerCase()}`)
    .where('state', '<>', 'deleted')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Deleted longer than 30 days: the name is free again, and nothing personal stays but in the log. */
export async function purgeUsers(tx: Tx, before: Date): Promise<void> {
  await sql`
    with gone as (
      update users set user_name = 'purged-' || id || '@purged.invalid', first_name = '–', last_name = '–',
        display_name = '–', email = null, password_hash = null, deleted_at = null
      where state = 'deleted' and deleted_at < ${before} returning id
    ), unlinked as (
      delete from external_identities e using gone where e.user_id = gone.id
    ), without_factors as (
      delete from second_factors f using gone where f.user_id = gone.id
    ), without_codes as (
      delete from recovery_codes c using gone where c.user_id = gone.id
    )
    delete from memberships using gone where memberships.user_id = gone.id`.execute(tx)
}
