import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recording } from '#server/platform/events.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'

export type CustomerUserRow = {
  id: string
  user_name: string
  first_name: string
  last_name: string
  display_name: string
  sort_name: string
  email: string | null
  state: string
  usage_location: string | null
  licences: { licenceSkuId: string; title: string }[]
}

const licencesOf = sql<CustomerUserRow['licences']>`coalesce((
  select json_agg(json_build_object('licenceSkuId', a.licence_sku_id, 'title', a.title) order by a.title)
  from licence_assignments a where a.customer_id = u.organisation_id and a.user_id = u.id), '[]')`.as(
  'licences',
)

const users = (tx: Tx, customerId: string) =>
  tx
    .selectFrom('users as u')
    .select([
      'u.id',
      'u.user_name',
      'u.first_name',
      'u.last_name',
      'u.display_name',
      'u.sort_name',
      'u.email',
      'u.state',
      'u.usage_location',
      licencesOf,
    ])
    .where('u.organisation_id', '=', customerId)

type UserPage = { search?: string | undefined; after: { name: string; id: string }; limit: number }

/** People of the customer's tenant by name, each with the licences held. */
export const listCustomerUsers = (tx: Tx, customerId: string, page: UserPage): Promise<CustomerUserRow[]> =>
  listCustomerUsersQuery(tx, customerId, page).execute()

/** One walk along `users_by_name`, searched or not. */
export function listCustomerUsersQuery(tx: Tx, customerId: string, page: UserPage) {
  let query = users(tx, customerId)
    .where('u.state', '<>', 'deleted')
    .where(sql<boolean>`(u.sort_name, u.id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('u.sort_name')
    .orderBy('u.id')
    .limit(page.limit + 1)
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where('u.sort_name', '>=', from).where('u.sort_name', '<', to)
  }
  return query
}

export async function getCustomerUser(tx: Tx, customerId: string, userId: string): Promise<CustomerUserRow> {
  const row = await users(tx, customerId).where('u.id', '=', userId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { userId })
  return row
}

export function listPools(tx: Tx, customerId: string) {
  return tx
    .selectFrom('licence_pools')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('title')
    .limit(500)
    .execute()
}

type Holding = { customerId: string; userId: string; licenceSkuId: string }
/** The person with the licences held before, and the pool's title; a null where there is none. */
export type Assigned = (CustomerUserRow | { id: null }) & { pool: string | null; isNew: boolean }

/**
 * Assigns in one statement: the pool's counter moves with each new assignment, and whatever comes, of
 * many at once never more than owned succeed (I-52): beyond that the table's check fails the whole statement.
 */
export async function assignUnit(ctx: Ctx, holding: Holding): Promise<Assigned> {
  const { customerId, userId, licenceSkuId } = holding
  const details = JSON.stringify({ licenceSkuId })
  const happened = sql`select person.display_name as subject, ${details}::jsonb as details from person, assigned`
  ctx.conclude()
  const { rows } = await sql<Assigned>`
    with person as materialized (
      select u.id, u.user_name, u.first_name, u.last_name, u.display_name, u.sort_name, u.email, u.state, u.usage_location, ${licencesOf}
      from users u where u.id = ${userId} and u.organisation_id = ${customerId} and u.state in ('invited', 'active')
    ), pool as materialized (
      select licence_sku_id, title from licence_pools where customer_id = ${customerId} and licence_sku_id = ${licenceSkuId}
    ), assigned as (
      insert into licence_assignments (customer_id, user_id, licence_sku_id, title, assigned_at, assigned_by)
      select ${customerId}::uuid, person.id, pool.licence_sku_id, pool.title, ${ctx.now}, ${ctx.actor.userId}::uuid from person, pool
      on conflict do nothing
      returning licence_sku_id
    ), counted as (
      update licence_pools set assigned = assigned + 1
      where customer_id = ${customerId} and licence_sku_id = ${licenceSkuId} and exists (select from assigned)
    ), event as (${recording(ctx, 'licence.assign', userId, happened, { customerId })})
    select person.*, pool.title as pool, exists (select from assigned) as "isNew"
    from (select) nothing left join person on true left join pool on true`.execute(ctx.tx)
  return rows[0] ?? { id: null, pool: null, isNew: false }
}

/** Takes one back; false when the person did not hold it. */
export async function unassignUnit(tx: Tx, holding: Holding): Promise<{ title: string } | undefined> {
  const { rows } = await sql<{ title: string }>`
    with freed as (
      delete from licence_assignments
      where customer_id = ${holding.customerId} and user_id = ${holding.userId} and licence_sku_id = ${holding.licenceSkuId}
      returning licence_sku_id, title
    ), counted as (
      update licence_pools set assigned = assigned - 1
      where customer_id = ${holding.customerId} and licence_sku_id in (select licence_sku_id from freed)
    )
    select title from freed`.execute(tx)
  return rows[0]
}
