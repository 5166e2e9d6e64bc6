import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { guestRoles } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { getOrganisation, ownerOf } from '../identity/index.ts'

export type AssociationRow = Selectable<DB['associated_tenants']>
type Change = Pick<
  Updateable<DB['associated_tenants']>,
  'answered_at' | 'answered_by_name' | 'removed_at' | 'removed_by_name'
> & { state: string }

/** Those of the own side, newest first; `own` is the column that names it. */
export const listAssociations = (
  tx: Tx,
  own: 'account_id' | 'organisation_id',
  organisationId: string,
  { after, limit }: { after: { at: Date; id: string }; limit: number },
): Promise<AssociationRow[]> =>
  tx
    .selectFrom('associated_tenants')
    .selectAll()
    .where(own, '=', organisationId)
    .where(sql<boolean>`(requested_at, id) < (${after.at}, ${after.id}::uuid)`)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export async function getAssociation(tx: Tx, id: string): Promise<AssociationRow> {
  const row = await tx.selectFrom('associated_tenants').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { associationId: id })
  return row
}

/** The open requests of an account; never more than it may have. */
export const openRequests = (tx: Tx, accountId: string, most: number): Promise<AssociationRow[]> =>
  tx
    .selectFrom('associated_tenants')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', '=', sql<string>`'requested'`)
    .limit(most)
    .execute()

/** Undefined when the same was asked at the same moment. */
export const insertAssociation = (
  tx: Tx,
  row: Insertable<DB['associated_tenants']>,
): Promise<AssociationRow | undefined> =>
  tx
    .insertInto('associated_tenants')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'organisation_id'])
        .where(sql<boolean>`state = 'requested'`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

/** Undefined when it is no longer in that state. */
export const moveAssociation = (
  tx: Tx,
  id: string,
  from: string,
  change: Change,
): Promise<AssociationRow | undefined> =>
  tx
    .updateTable('associated_tenants')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst()

/** The account a tenant belongs to, if to one. */
export const findAccountOf = (tx: Tx, organisationId: string): Promise<AssociationRow | undefined> =>
  tx
    .selectFrom('associated_tenants')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', '=', sql<string>`'associated'`)
    .executeTakeFirst()

/** The organisation in charge of this domain, by its initial or a proved one. Runs in `as_identity`. */
export async function findTenant(tx: Tx, domain: string) {
  const { rows } = await ownerOf(domain.trim().toLowerCase()).execute(tx)
  const [owner] = rows
  return owner && (await getOrganisation(tx, owner.organisation_id))
}

/** Whether the partner has the organisation as customer; both sides see it. */
export async function isCustomerOf(tx: Tx, partnerId: string, customerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('relationships')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row !== undefined
}

/** From now on the tenant's people in the account may hold every role there. */
export async function admitPeople(tx: Tx, { account_id, organisation_id }: AssociationRow): Promise<void> {
  await ofTenant(tx, account_id, organisation_id).set({ of_account: true }).execute()
}

/** They are guests again, with the roles guests can hold (§2.2); returns how many lost a role. */
export async function limitPeople(tx: Tx, { account_id, organisation_id }: AssociationRow): Promise<number> {
  const kept = sql<
    string[]
  >`array(select r from unnest(own_roles) r where r = any(${[...guestRoles]}::text[]))`
  const lost = await ofTenant(tx, account_id, organisation_id)
    .set({ own_roles: kept })
    .where(sql<boolean>`not own_roles <@ ${[...guestRoles]}::text[]`)
    .returning('user_id')
    .execute()
  await ofTenant(tx, account_id, organisation_id).set({ of_account: false }).execute()
  return lost.length
}

const ofTenant = (tx: Tx, accountId: string, organisationId: string) =>
  tx
    .updateTable('memberships')
    .where('organisation_id', '=', accountId)
    .where('is_guest', '=', true)
    .where('user_id', 'in', (q) =>
      q
        .selectFrom('memberships')
        .select('user_id')
        .where('organisation_id', '=', organisationId)
        .where('is_guest', '=', false),
    )
