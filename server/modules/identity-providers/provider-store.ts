import { type Insertable, type Selectable, sql } from 'kysely'
import type { IdentityProvider } from '#contract/identity-providers.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { ownerOf } from '../identity/index.ts'

export type ProviderRow = Selectable<DB['identity_providers']>
const columns = [
  'organisation_id',
  'name',
  'issuer',
  'client_id',
  'creates_users',
  'group_claim',
  'group_roles',
  'is_exclusive',
  'tested_at',
  'changed_by_name',
  'changed_at',
] as const
export type ShownProvider = Pick<ProviderRow, (typeof columns)[number]>

/** The own organisation's provider, without its secret. */
export const findOwn = (tx: Tx, organisationId: string): Promise<ShownProvider | undefined> =>
  tx
    .selectFrom('identity_providers')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()

/** The first provider of an organisation; `already_exists` when another admin was faster. */
export async function insertProvider(tx: Tx, provider: Insertable<DB['identity_providers']>): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity_providers')
    .values(provider)
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) throw new AppError('already_exists')
}

/** The domains whose names may come in: the initial one and the proved ones. */
export async function domainsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select initial_domain as name from tenants where organisation_id = ${organisationId}
    union select name from domains where organisation_id = ${organisationId} and state = 'verified' order by 1`.execute(
    tx,
  )
  return rows.map(({ name }) => name)
}

/** The provider in charge of a domain, with its sealed secret. Runs in `as_identity`. */
export async function findForDomain(tx: Tx, domain: string): Promise<ProviderRow | undefined> {
  const { rows } = await sql<ProviderRow>`
    select * from identity_providers where organisation_id in (${ownerOf(domain)}) limit 1`.execute(tx)
  return rows[0]
}

/** An organisation's provider, with its sealed secret. Runs in `as_identity`. */
export const findProvider = (tx: Tx, organisationId: string): Promise<ProviderRow | undefined> =>
  tx
    .selectFrom('identity_providers')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()

/** The provider of a person's own tenant, with the name they are known by here. Runs in `as_identity`. */
export const findForUser = (tx: Tx, userId: string) =>
  tx
    .selectFrom('identity_providers as p')
    .innerJoin('users as u', 'u.organisation_id', 'p.organisation_id')
    .selectAll('p')
    .select('u.user_name as userName')
    .where('u.id', '=', userId)
    .executeTakeFirst()

export const groupRolesOf = ({ group_roles }: Pick<ProviderRow, 'group_roles'>) =>
  group_roles as IdentityProvider['groupRoles']
