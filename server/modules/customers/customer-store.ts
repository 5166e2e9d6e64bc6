import { type Selectable, sql } from 'kysely'
import type { Customer } from '#contract/customers.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { containing } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

export type RelationshipRow = Selectable<DB['relationships']>
type Page = { after: { name: string; id: string }; limit: number }

const columns = [
  'customer_id',
  'customer_name',
  'customer_domain',
  'customer_country',
  'accepted_at',
  'channel',
  'has_admin_rights',
  'sort_name',
] as const
export type CustomerRow = Pick<RelationshipRow, (typeof columns)[number]>

/** One range scan each, the policy's equality first: relationships_by_name, relationships_by_age. */
export const customerSorts = {
  name: { column: 'sort_name', holds: 'text' },
  since: { column: 'accepted_at', holds: 'moment' },
} as const

/** Active customers along one of the indexes. */
export const listCustomers = (tx: Tx, way: Way): Promise<CustomerRow[]> =>
  along(tx.selectFrom('relationships').select(columns).where('state', '=', 'active'), way).execute()

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By name, domain or ID, inside the own list only. */
export async function searchCustomers(tx: Tx, search: string, page: Page): Promise<CustomerRow[]> {
  if (isUuid.test(search.trim()))
    return await tx
      .selectFrom('relationships')
      .select(columns)
      .where('state', '=', 'active')
      .where('customer_id', '=', search.trim())
      .execute()
  const { rows } = await sql<CustomerRow>`
    select * from search_customers(${containing(search)}, ${page.after.name}, ${page.after.id}, ${page.limit + 1})`.execute(
    tx,
  )
  return rows
}

/** Customers with an active relationship to both sides of a partnership (I-21). */
export async function listSharedCustomers(
  tx: Tx,
  otherId: string,
  page: Page & { search?: string | undefined },
): Promise<CustomerRow[]> {
  const { name, id } = page.after
  const { rows } = await (
    page.search?.trim()
      ? sql<CustomerRow>`select * from find_shared_customers(${otherId}, ${containing(page.search)}, ${name}, ${id}, ${page.limit + 1})`
      : sql<CustomerRow>`select * from shared_customers(${otherId}, ${name}, ${id}, ${page.limit + 1})`
  ).execute(tx)
  return rows
}

type Obstacle = NonNullable<Customer['orderObstacle']>

/** What stands in the way of orders for each of these own customers. Runs as the partner. */
export async function listOrderObstacles(
  tx: Tx,
  customerIds: string[],
  now: Date,
): Promise<Map<string, Obstacle | null>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; obstacle: Obstacle | null }>`
    select customer_id as id, obstacle from order_eligibility(${customerIds}::uuid[], ${now})`.execute(tx)
  return new Map(rows.map(({ id, obstacle }) => [id, obstacle]))
}

/** The active relationship of the calling partner with a customer, or `not_found` (I-20). */
export async function getCustomer(tx: Tx, customerId: string): Promise<RelationshipRow> {
  const row = await tx
    .selectFrom('relationships')
    .selectAll()
    .where('partner_id', '=', sql<string>`current_org()`) // a customer, who sees several of its own, is no partner
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { customerId })
  return row
}

export function findActiveGrant(tx: Tx, customerId: string) {
  return tx
    .selectFrom('grants')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export function findAgreement(tx: Tx, customerId: string) {
  return tx
    .selectFrom('customer_agreements')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('accepted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Notes that the customer was asked to accept its agreement, unless it was since `before`. Runs as the provider. */
export async function markAgreementAsked(tx: Tx, id: string, now: Date, before: Date): Promise<boolean> {
  const row = await tx
    .updateTable('relationships')
    .set({ agreement_asked_at: now })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('agreement_asked_at', 'is', null), eb('agreement_asked_at', '<', before)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** On which day each default role was last used at a customer. Runs as the partner. */
export async function lastUses(tx: Tx, customerId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('role_uses')
    .select(['role', sql<string>`used_on::text`.as('on')])
    .where('partner_id', '=', sql<string>`current_org()`)
    .where('customer_id', '=', customerId)
    .execute()
  return new Map(rows.map(({ role, on }) => [role, on]))
}

/** On which day people of each of these partners last used a role at the customer. Runs as the customer. */
export async function lastUsesBy(
  tx: Tx,
  customerId: string,
  partnerIds: string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; on: string }>`
    select partner_id as id, max(used_on)::text as on from role_uses
    where customer_id = ${customerId} and partner_id = any (${partnerIds}::uuid[]) group by partner_id`.execute(
    tx,
  )
  return new Map(rows.map(({ id, on }) => [id, on]))
}

/**
 * The customer's partners, newest first, with the grant of each: the active one, of which there is one at most, else
 * the last; two of one moment are told apart by their order of coming. Runs as the customer.
 */
export async function listPartners(
  tx: Tx,
  customerId: string,
  page: { after: { at: Date; id: string }; limit: number; relationshipId?: string },
) {
  return await tx
    .selectFrom('relationships as r')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('grants as g')
          .select(['g.roles', 'g.state as grant_state', 'g.ended_at'])
          .whereRef('g.customer_id', '=', 'r.customer_id')
          .whereRef('g.partner_id', '=', 'r.partner_id')
          .orderBy(sql`(g.state = 'active')`, 'desc')
          .orderBy('g.started_at', 'desc')
          .orderBy('g.id', 'desc')
          .limit(1)
          .as('grant'),
      (join) => join.onTrue(),
    )
    .select([
      'r.id',
      'r.partner_id',
      'r.partner_name',
      'r.partner_kind',
      'r.partner_country',
      'r.accepted_at',
      'r.accepted_by_name',
      'r.joint_id',
      'r.may_order',
      'r.ends_on',
      'r.notice_by',
      'r.notice_by_name',
      'r.end_reason',
      'r.handover_name',
      'r.has_admin_rights',
      'grant.roles',
      'grant.grant_state',
      'grant.ended_at',
    ])
    .where('r.customer_id', '=', customerId)
    .where('r.state', '=', 'active')
    .where(sql<boolean>`(r.accepted_at, r.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .$if(page.relationshipId !== undefined, (query) => query.where('r.id', '=', page.relationshipId ?? ''))
    .orderBy('r.accepted_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.limit + 1)
    .execute()
}
export type PartnerRow = Awaited<ReturnType<typeof listPartners>>[number]

/** Whether this invitation has made a relationship of the calling customer. */
export async function hasAccepted(tx: Tx, invitationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('acceptances')
    .select('invitation_id')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst()
  return row !== undefined
}
