import Type, { type Static } from 'typebox'
import { billingPlans, terms } from './catalogue.ts'
import { Day, Id, Moment, Money, Nullable, OneOf, Page, Paging, Search, Sorting } from './common.ts'
import { endpoint } from './endpoint.ts'
import { oneCustomer } from './customers.ts'
import { defineStates } from './states.ts'

export const orderStates = defineStates({ states: ['completed'], moves: {} })
export const subscriptionStates = defineStates({
  states: ['active', 'suspended', 'expired', 'disabled', 'deleted'],
  moves: {
    suspend: { from: ['active'], to: 'suspended' },
    reactivate: { from: ['suspended'], to: 'active' },
  },
})
export const orderLimits = { lines: 20, quantity: 100_000 } as const

/** Why an order is refused, in the order a person would mend it (W20, I-01, I-02, I-50). */
export const orderObstacles = [
  'no-relationship',
  'no-agreement',
  'no-buy-right',
  'partner-suspended',
  'agreement-unsigned',
  'agreement-overdue',
  'no-partnership',
  'partnership-suspended',
  'reseller-suspended',
  'reseller-not-enrolled',
  'reseller-no-agreement',
  'reseller-partner-id',
  'reseller-without-relationship',
  'reseller-no-buy-right',
  'guardrail-freeze',
  'guardrail-seats',
  'guardrail-spend',
  'guardrail-approval',
  'no-price',
] as const
export type OrderObstacle = (typeof orderObstacles)[number]

export const NewOrderLine = Type.Object(
  {
    productId: Type.String({ pattern: '^[A-Z0-9]{1,20}$' }),
    skuId: Type.String({ pattern: '^[A-Z0-9]{1,10}$' }),
    term: OneOf(terms),
    billing: OneOf(billingPlans),
    quantity: Type.Integer({ minimum: 1, maximum: orderLimits.quantity }),
  },
  { additionalProperties: false },
)
export const OrderLine = Type.Object({
  line: Type.Integer(),
  productId: Type.String(),
  skuId: Type.String(),
  title: Type.String(),
  term: OneOf(terms),
  billing: OneOf(billingPlans),
  quantity: Type.Integer(),
  unitPrice: Nullable(Money),
  total: Nullable(Money),
  subscriptionId: Id,
})
/** Amounts are null for a reseller: it never sees the provider's prices (I-03, I-23). */
export const Order = Type.Object({
  id: Id,
  state: OneOf(orderStates.states),
  customerId: Id,
  customerName: Type.String(),
  resellerId: Id,
  resellerName: Type.String(),
  placedBy: Type.String(),
  placedAt: Moment,
  total: Nullable(Money),
  lines: Type.Array(OrderLine),
})
export type Order = Static<typeof Order>

export const Subscription = Type.Object({
  id: Id,
  customerId: Id,
  customerName: Type.String(),
  title: Type.String(),
  productId: Type.String(),
  skuId: Type.String(),
  quantity: Type.Integer(),
  term: OneOf(terms),
  billing: OneOf(billingPlans),
  startsOn: Day,
  /** Inclusive, UTC. */
  endsOn: Day,
  autoRenew: Type.Boolean(),
  state: OneOf(subscriptionStates.states),
  providerName: Type.String(),
  resellerName: Type.String(),
  can: Type.Array(OneOf(['suspend', 'reactivate'])),
})
export type Subscription = Static<typeof Subscription>

export const OrderCheck = Type.Object({
  /** When the customer was last asked to accept its agreement. */
  agreementAskedAt: Nullable(Moment),
  /** Obstacles that no choice of reseller lifts. */
  obstacles: Type.Array(OneOf(orderObstacles)),
  market: Type.String(),
  resellers: Type.Array(
    Type.Object({ id: Id, name: Type.String(), obstacle: Nullable(OneOf(orderObstacles)) }),
  ),
})
export type OrderCheck = Static<typeof OrderCheck>

const oneSubscription = Type.Object({ customerId: Id, subscriptionId: Id })

export const ordersApi = {
  check: endpoint({
    method: 'GET',
    path: '/customers/:customerId/order-check',
    summary: 'Whether an order is possible now, for which resellers, and what stands in the way.',
    access: 'order.place',
    params: oneCustomer,
    reply: OrderCheck,
  }),
  place: endpoint({
    method: 'POST',
    path: '/customers/:customerId/orders',
    summary: 'Place an order for the customer, naming the reseller of record (W20).',
    access: 'order.place',
    params: oneCustomer,
    body: Type.Object(
      { resellerId: Id, lines: Type.Array(NewOrderLine, { minItems: 1, maxItems: orderLimits.lines }) },
      { additionalProperties: false },
    ),
    reply: Order,
  }),
  list: endpoint({
    method: 'GET',
    path: '/orders',
    summary:
      'Orders, newest first: a provider’s own, or those naming the reseller; `search` is the beginning of the customer’s name.',
    access: 'order.view',
    query: Type.Object({ ...Search, ...Sorting(['placed']), ...Paging }),
    reply: Page(Order),
  }),
  export: endpoint({
    method: 'GET',
    path: '/orders.csv',
    summary: 'Export orders as CSV, a row for each line, newest first; amounts only for the provider (I-03).',
    access: 'order.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  get: endpoint({
    method: 'GET',
    path: '/orders/:orderId',
    summary: 'One order with its lines.',
    access: 'order.view',
    params: Type.Object({ orderId: Id }),
    reply: Order,
  }),
  subscriptions: endpoint({
    method: 'GET',
    path: '/subscriptions',
    summary:
      'Subscriptions of the own organisation (customer) or of own sales (partners), newest first; `search` is the beginning of the product’s title.',
    access: 'subscription.view',
    query: Type.Object({ ...Search, ...Sorting(['since']), ...Paging }),
    reply: Page(Subscription),
  }),
  exportSubscriptions: endpoint({
    method: 'GET',
    path: '/subscriptions.csv',
    summary: 'Export subscriptions as CSV, newest first (W15).',
    access: 'subscription.view',
    query: Type.Object(Search),
    format: 'csv',
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/customers/:customerId/subscriptions/:subscriptionId/suspend',
    summary: 'Suspend a subscription: it renews no more and can be reactivated (W21).',
    access: 'subscription.change',
    params: oneSubscription,
    reply: Subscription,
  }),
  reactivate: endpoint({
    method: 'POST',
    path: '/customers/:customerId/subscriptions/:subscriptionId/reactivate',
    summary: 'Reactivate a suspended subscription, and say whether it renews (W21).',
    access: 'subscription.change',
    params: oneSubscription,
    body: Type.Object({ autoRenew: Type.Boolean() }, { additionalProperties: false }),
    reply: Subscription,
  }),
  customerSubscriptions: endpoint({
    method: 'GET',
    path: '/customers/:customerId/subscriptions',
    summary: 'The subscriptions of one customer the caller may see (I-23).',
    access: 'subscription.view',
    params: oneCustomer,
    query: Type.Object({ ...Search, ...Sorting(['since']), ...Paging }),
    reply: Page(Subscription),
  }),
}
