import { type Order, type Subscription, subscriptionStates } from '#contract/orders.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { OrderLineRow, OrderRow, SubscriptionRow } from './order-store.ts'

const money = (amount: number | string | null | undefined, currency: string | undefined) =>
  amount === null || amount === undefined || currency === undefined
    ? null
    : { amount: Number(amount), currency }

/** An order with its lines; amounts are null where the row came without them (I-03). */
export const viewOrder = (row: OrderRow, lines: OrderLineRow[]): Order => ({
  id: row.id,
  state: row.state as Order['state'],
  customerId: row.customer_id,
  customerName: row.customer_name,
  resellerId: row.reseller_id,
  resellerName: row.reseller_name,
  placedBy: row.placed_by_name,
  placedAt: row.placed_at.toISOString(),
  total: money(row.total, row.currency),
  lines: lines
    .filter((line) => line.order_id === row.id)
    .map((line) => ({
      line: line.line,
      productId: line.product_id,
      skuId: line.sku_id,
      title: line.title,
      term: line.term as Order['lines'][number]['term'],
      billing: line.billing as Order['lines'][number]['billing'],
      quantity: line.quantity,
      unitPrice: money(line.unit_price, row.currency),
      total: money(line.total, row.currency),
      subscriptionId: line.subscription_id,
    })),
})

const can = (move: keyof typeof subscriptionStates.moves) => (row: SubscriptionRow) =>
  subscriptionStates.canMove(row.state, move)
/** Only the provider that bought it, while it is still the customer's (the route enters it). */
export const subscriptionPolicy = definePolicy<SubscriptionRow>()({
  suspend: { permission: 'subscription.change', possible: can('suspend') },
  reactivate: { permission: 'subscription.change', possible: can('reactivate') },
})

export const viewSubscription = (ctx: Ctx, row: SubscriptionRow): Subscription => ({
  id: row.id,
  customerId: row.customer_id,
  customerName: row.customer_name,
  title: row.title,
  productId: row.product_id,
  skuId: row.sku_id,
  quantity: row.quantity,
  term: row.term as Subscription['term'],
  billing: row.billing as Subscription['billing'],
  startsOn: String(row.starts_on),
  endsOn: String(row.ends_on),
  autoRenew: row.auto_renew,
  state: row.state as Subscription['state'],
  providerName: row.provider_name,
  resellerName: row.reseller_name,
  // Changed on the customer's own route only, which asks whether the relationship still stands.
  can: ctx.scope.customerId === row.customer_id ? subscriptionPolicy.allowed(ctx.actor, row, ctx.now) : [],
})
