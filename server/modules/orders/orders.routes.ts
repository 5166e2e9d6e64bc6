import { ordersApi } from '#contract/orders.ts'
import type { Routes } from '#server/platform/http.ts'
import { beforeMoment, pageOf } from '#server/platform/paging.ts'
import { getCustomer } from '../customers/index.ts'
import { reactivateSubscription, suspendSubscription } from './change-subscription.ts'
import {
  checkCustomer,
  checkResellers,
  getOrder,
  listLines,
  listOrders,
  listSubscriptions,
} from './order-store.ts'
import { viewOrder, viewSubscription } from './order-view.ts'
import { placeOrder } from './place-order.ts'

/** Obstacles that another reseller would not lift. */
const ofCustomer = ['no-relationship', 'no-agreement', 'no-buy-right', 'partner-suspended']

export const ordersRoutes: Routes = (on) => {
  on(ordersApi.check, async (ctx, { customerId }) => {
    const [customer, obstacle, resellers] = await Promise.all([
      getCustomer(ctx.tx, customerId),
      checkCustomer(ctx.tx),
      checkResellers(ctx.tx),
    ])
    const obstacles = obstacle && ofCustomer.includes(obstacle) ? [obstacle] : []
    const agreementAskedAt = customer.agreement_asked_at?.toISOString() ?? null
    return { obstacles, market: customer.customer_country, resellers, agreementAskedAt }
  })
  on(ordersApi.place, (ctx, input) => placeOrder(ctx, input))
  on(ordersApi.list, async (ctx, { after, limit = 20 }) => {
    const rows = await listOrders(ctx.tx, ctx.actor.kind, { after: beforeMoment(after), limit })
    const lines = await listLines(
      ctx.tx,
      ctx.actor.kind,
      rows.map(({ id }) => id),
    )
    return pageOf(
      rows,
      limit,
      (row) => viewOrder(row, lines),
      (row) => [row.placed_at, row.id],
    )
  })
  on(ordersApi.get, async (ctx, { orderId }) => {
    const order = await getOrder(ctx.tx, ctx.actor.kind, orderId)
    return viewOrder(order, await listLines(ctx.tx, ctx.actor.kind, [orderId]))
  })
  on(ordersApi.subscriptions, async (ctx, { after, limit = 20 }) => {
    const rows = await listSubscriptions(ctx.tx, { after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewSubscription(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
  on(ordersApi.suspend, async (ctx, input) => viewSubscription(ctx, await suspendSubscription(ctx, input)))
  on(ordersApi.reactivate, async (ctx, input) =>
    viewSubscription(ctx, await reactivateSubscription(ctx, input)),
  )
  on(ordersApi.customerSubscriptions, async (ctx, { customerId, after, limit = 20 }) => {
    const rows = await listSubscriptions(ctx.tx, { customerId, after: beforeMoment(after), limit })
    return pageOf(
      rows,
      limit,
      (row) => viewSubscription(ctx, row),
      (row) => [row.created_at, row.id],
    )
  })
}
