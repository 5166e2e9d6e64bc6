import { type Insertable, sql } from 'kysely'
import type { Role } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

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
    .select(['u.id', 'u.user_name', 'u.display_name', 'u.language', 'u.organisation_id', 't.initial_domain'])
    .where('u.id', '=', userId)
    .executeTakeFirstOrThrow()
  const memberships = tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select([
      'o.id',
      'o.kind',
      'o.name',
      'o.country',
      'o.state',
      'm.roles',
      sql<boolean>`m.is_guest and not m.of_account`.as('is_guest'),
      't.initial_domain',
      't.mfa_policy',
      sql<boolean>`exists (select from measures x where x.partner_id = o.id and x.state in ('in_force', 'announced'))`.as(
        'has_measures',
      ),
    ])
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

/**
 * A new person of an organisation with roles there: the ID, or undefined when the user name is taken, also by
 * somebody deleted in the last 30 days (I-43).
 */
export async function insertPerson(
  tx: Tx,
  user: Insertable<DB['users']>,
  roles: readonly Role[],
): Promise<string | undefined> {
  const row = await tx
    .insertInto('users')
    .values(user)
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  const { organisation_id, created_at } = user
  await insertMembership(tx, { user_id: row.id, organisation_id, roles: [...roles], created_at })
  return row.id
}

export async function insertMembership(tx: Tx, membership: Insertable<DB['memberships']>): Promise<void> {
  await tx.insertInto('memberships').values(membership).execute()
}

/** Which of these people have a second factor. Runs in `as_identity`. */
export async function whoHasFactor(tx: Tx, userIds: string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('second_factors')
    .select('user_id')
    .distinct()
    .where('user_id', 'in', userIds)
    .execute()
  return new Set(rows.map(({ user_id }) => user_id))
}

/** Active global admins, at most five: who can act when the person cannot. Runs in `as_identity`. */
export function listGlobalAdmins(tx: Tx, organisationId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.display_name as name'])
    .where('m.organisation_id', '=', organisationId)
    .where('u.state', '=', 'active')
    .where(sql<boolean>`'global-admin' = any(m.roles)`)
    .orderBy('u.display_name')
    .orderBy('u.id')
    .limit(5)
    .execute()
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
      'o.leaves_at',
      't.id as tenantId',
      't.initial_domain as domain',
      't.mfa_policy',
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

/** I-51: a partner that is suspended or has left the programme manages what there is and begins nothing new. */
export const beginsNothing = (state: string): boolean => state === 'suspended' || state === 'deauthorised'

export function requireNotSuspended({ state }: { state: string }): void {
  if (beginsNothing(state)) throw new AppError('partner_suspended', { state })
}

/**
 * Who begins something with others is vetted: anybody can found a reseller and enrol it, and would else send mail to
 * everybody in the portal's name (I-42, I-51).
 */
export function requireInBusiness(own: { state: string }): void {
  requireNotSuspended(own)
  if (own.state !== 'active') throw new AppError('wrong_state', { action: 'begin', obstacle: 'not-enrolled' })
}
