import { type Insertable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'

/** A person with password, for signing in. Runs in `as_identity`. */
export function findSignIn(tx: Tx, userName: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.organisation_id', 'u.password_hash', 'u.state', 'u.display_name', 'o.kind'])
    .where('u.user_name', '=', userName)
    .executeTakeFirst()
}

export async function markSignedIn(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.updateTable('users').set({ last_sign_in_at: at }).where('id', '=', userId).execute()
}

/** Everything `GET /session` shows. Runs in `as_identity`. */
export async function getPerson(tx: Tx, userId: string) {
  const person = tx
    .selectFrom('users as u')
    .innerJoin('tenants as t', 't.id', 'u.tenant_id')
    .select(['u.id', 'u.user_name', 'u.display_name', 'u.language', 't.initial_domain'])
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow()
  const memberships = tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select(['o.id', 'o.kind', 'o.name', 'o.country', 'o.state', 'm.roles', 'm.is_guest', 't.initial_domain'])
    .where('m.user_id', '=', userId)
    .orderBy('o.sort_name')
    .limit(200)
    .execute()
  return { ...(await person), memberships: await memberships }
}

export async function isDomainTaken(tx: Tx, domain: string): Promise<boolean> {
  const taken = await tx
    .selectFrom('tenants')
    .select('id')
    .where('initial_domain', '=', domain)
    .executeTakeFirst()
  return taken !== undefined
}

export async function insertOrganisation(
  tx: Tx,
  organisation: Insertable<DB['organisations']>,
): Promise<string> {
  const row = await tx
    .insertInto('organisations')
    .values(organisation)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The tenant's ID, or undefined when somebody took the domain a moment ago (I-43). */
export async function insertTenant(tx: Tx, tenant: Insertable<DB['tenants']>): Promise<string | undefined> {
  const row = await tx
    .insertInto('tenants')
    .values(tenant)
    .onConflict((conflict) => conflict.column('initial_domain').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertUser(tx: Tx, user: Insertable<DB['users']>): Promise<string> {
  const row = await tx.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export async function insertMembership(tx: Tx, membership: Insertable<DB['memberships']>): Promise<void> {
  await tx.insertInto('memberships').values(membership).execute()
}

export type UserRow = Awaited<ReturnType<typeof listUsers>>[number]

const users = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.organisation_id', '=', organisationId)
    .select([
      'u.id',
      'u.user_name',
      'u.first_name',
      'u.last_name',
      'u.display_name',
      'u.email',
      'u.state',
      'u.usage_location',
      'u.last_sign_in_at',
      'm.roles',
      'm.is_guest',
    ])

/** People of the own organisation by name. */
export function listUsers(
  tx: Tx,
  organisationId: string,
  page: { search?: string | undefined; after: { name: string; id: string }; limit: number },
) {
  let query = users(tx, organisationId)
    .where('u.organisation_id', '=', organisationId)
    .where(sql<boolean>`(u.display_name, u.id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('u.display_name')
    .orderBy('u.id')
    .limit(page.limit + 1)
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where((eb) =>
      eb.and([eb(sql`lower(u.display_name)`, '>=', from), eb(sql`lower(u.display_name)`, '<', to)]),
    )
  }
  return query.execute()
}

/** One person of the own organisation, or `not_found`. */
export async function getUser(tx: Tx, organisationId: string, userId: string): Promise<UserRow> {
  const user = await users(tx, organisationId).where('u.id', '=', userId).executeTakeFirst()
  if (!user) throw new AppError('not_found', { userId })
  return user
}

/** How many active people hold a role; the rows are locked, so that two removals cannot both pass (I-40). */
export async function countHolders(tx: Tx, organisationId: string, role: string): Promise<number> {
  const { rows } = await sql<{ user_id: string }>`
    select m.user_id from memberships m join users u on u.id = m.user_id
    where m.organisation_id = ${organisationId} and ${role} = any(m.roles) and u.state = 'active'
    order by m.user_id limit 100 for update of m`.execute(tx)
  return rows.length
}

export async function setRoles(
  tx: Tx,
  organisationId: string,
  userId: string,
  roles: string[],
): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ roles })
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', userId)
    .execute()
}

/** Names of the active global admins: who can act when the person cannot. Runs in `as_identity`. */
export async function globalAdminsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const people = await tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.display_name', 'm.roles'])
    .where('m.organisation_id', '=', organisationId)
    .where('u.state', '=', 'active')
    .where(sql<boolean>`'global-admin' = any(m.roles)`)
    .limit(5)
    .execute()
  return people.map(({ display_name }) => display_name)
}

/** The organisation with its tenant's domain. Runs in `as_identity`, or as the organisation itself. */
export async function getOrganisation(tx: Tx, organisationId: string) {
  return await tx
    .selectFrom('organisations as o')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select([
      'o.id',
      'o.kind',
      'o.name',
      'o.country',
      'o.state',
      'o.language',
      'o.partner_id',
      'o.created_at',
      't.id as tenantId',
      't.initial_domain as domain',
    ])
    .where('o.id', '=', organisationId)
    .executeTakeFirstOrThrow()
}

/** The region of a country; undefined where the programme does not sell (I-08). */
export async function findMarket(tx: Tx, country: string) {
  return await tx
    .selectFrom('countries')
    .select(['region', 'currency'])
    .where('code', '=', country)
    .executeTakeFirst()
}
