import { type Selectable, sql } from 'kysely'
import type { OrderObstacle } from '#contract/orders.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { OrgKind } from '#contract/permissions.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { beginningWith } from '#server/platform/searching.ts'
import { along, type Way } from '#server/platform/sorting.ts'

type Whole<T> = { [K in keyof T]: T[K] }
export type OrderRow = Whole<
  Omit<Selectable<DB['orders']>, 'total' | 'currency' | 'search_key'> & {
    total?: number | null
    currency?: string
  }
>
export type OrderLineRow = Whole<
  Omit<Selectable<DB['order_lines']>, 'unit_price' | 'total'> & { unit_price?: number; total?: number }
>
export type SubscriptionRow = Selectable<DB['subscriptions']>

const orderColumns = [
  'id',
  'provider_id',
  'reseller_id',
  'customer_id',
  'provider_name',
  'reseller_name',
  'customer_name',
  'state',
  'placed_by',
  'placed_by_name',
  'placed_at',
] as const
const lineColumns = [
  'order_id',
  'line',
  'provider_id',
  'reseller_id',
  'subscription_id',
  'product_id',
  'sku_id',
  'title',
  'term',
  'billing',
  'quantity',
] as const

/** A reseller's database role cannot read amounts at all (I-03), so they are not even asked for. */
const orders = (tx: Tx, kind: OrgKind) =>
  kind === 'provider'
    ? tx.selectFrom('orders').select([...orderColumns, 'currency', 'total'])
    : tx.selectFrom('orders').select(orderColumns)

/** One range scan of orders_of_provider or orders_of_reseller, in either direction. */
export const orderSorts = { placed: { column: 'placed_at', holds: 'moment' } } as const

/** Orders the caller placed, or that name it as reseller; `search` is the beginning of the customer's name. */
export async function listOrders(tx: Tx, kind: OrgKind, way: Way, search?: string): Promise<OrderRow[]> {
  return (await beginningWith(along(orders(tx, kind), way), search).execute()) as OrderRow[]
}

export async function getOrder(tx: Tx, kind: OrgKind, orderId: string): Promise<OrderRow> {
  const row = await orders(tx, kind).where('id', '=', orderId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { orderId })
  return row as OrderRow
}

/** The lines of some orders, in one query. */
export async function listLines(tx: Tx, kind: OrgKind, orderIds: string[]): Promise<OrderLineRow[]> {
  if (orderIds.length === 0) return []
  const columns =
    kind === 'provider' ? [...lineColumns, 'unit_price' as const, 'total' as const] : lineColumns
  const rows = await tx
    .selectFrom('order_lines')
    .select(columns)
    .where('order_id', 'in', orderIds)
    .orderBy('order_id')
    .orderBy('line')
    .execute()
  return rows as OrderLineRow[]
}

/** One range scan of subscriptions_of_provider, _reseller or _customer, in either direction. */
export const subscriptionSorts = { since: { column: 'created_at', holds: 'moment' } } as const

type Wanted = { customerId?: string; search?: string | undefined }

/** Subscriptions the caller may see, of one customer or all; `search` is the beginning of the product's title. */
export function listSubscriptions(
  tx: Tx,
  way: Way,
  { customerId, search }: Wanted = {},
): Promise<SubscriptionRow[]> {
  const query = beginningWith(tx.selectFrom('subscriptions').selectAll(), search)
  return along(customerId ? query.where('customer_id', '=', customerId) : query, way).execute()
}

/** Resellers of the calling provider that look after this customer, each with what stands in its way. */
export async function checkResellers(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; obstacle: OrderObstacle | null }>`
    select r.id, r.name, coalesce(order_obstacle(r.id), agreement_obstacle(), partner_id_obstacle(r.id)) as obstacle from order_resellers() r`.execute(
    tx,
  )
  return rows
}

/** What no choice of reseller lifts: asked for a reseller that cannot exist. */
export async function checkCustomer(tx: Tx): Promise<OrderObstacle | null> {
  const { rows } = await sql<{ obstacle: OrderObstacle | null }>`
    select order_obstacle('00000000-0000-0000-0000-000000000000') as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? null
}

/** What keeps a suspended subscription of this reseller from running again (I-02). Runs as the provider. */
export async function reactivationObstacle(tx: Tx, resellerId: string): Promise<OrderObstacle | null> {
  const { rows } = await sql<{ obstacle: OrderObstacle | null }>`
    select reactivation_obstacle(${resellerId}) as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? null
}

/** One subscription the caller may see, of this customer. */
export async function getSubscription(tx: Tx, customerId: string, id: string): Promise<SubscriptionRow> {
  const row = await tx
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', id)
    .where('customer_id', '=', customerId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { subscriptionId: id })
  return row
}

/** Moves along a drawn edge only (§3.11). */
export const moveSubscription = (
  tx: Tx,
  id: string,
  from: readonly string[],
  change: { state: string; auto_renew: boolean },
): Promise<SubscriptionRow | undefined> =>
  tx
    .updateTable('subscriptions')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
