import { ordersApi } from '#contract/orders.ts'
import type { Routes } from '#server/platform/http.ts'
import { pageOf } from '#server/platform/paging.ts'
import { placeOn, wayOf } from '#server/platform/sorting.ts'
import { getCustomer } from '../customers/index.ts'
import { reactivateSubscription, suspendSubscription } from './change-subscription.ts'
import {
  checkCustomer,
  checkResellers,
  getOrder,
  listLines,
  listOrders,
  listSubscriptions,
  orderSorts,
  subscriptionSorts,
} from './order-store.ts'
import { exportOrders, exportSubscriptions } from './export-orders.ts'
import { viewOrder, viewSubscription } from './order-view.ts'
import { placeOrder } from './place-order.ts'

/** Obstacles that another reseller would not lift. */
const ofCustomer = ['no-relationship', 'no-agreement', 'no-buy-right', 'partner-suspended']

export const ordersRoutes: Routes = (on, onText) => {
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
  on(ordersApi.list, async (ctx, { search, sort = '-placed', after, limit = 20 }) => {
    const way = wayOf(orderSorts, { sort, after, limit })
    const rows = await listOrders(ctx.tx, ctx.actor.kind, way, search)
    const lines = await listLines(
      ctx.tx,
      ctx.actor.kind,
      rows.map(({ id }) => id),
    )
    return pageOf(rows, limit, (row) => viewOrder(row, lines), placeOn(way))
  })
  on(ordersApi.get, async (ctx, { orderId }) => {
    const order = await getOrder(ctx.tx, ctx.actor.kind, orderId)
    return viewOrder(order, await listLines(ctx.tx, ctx.actor.kind, [orderId]))
  })
  on(ordersApi.subscriptions, async (ctx, { search, sort = '-since', after, limit = 20 }) => {
    const way = wayOf(subscriptionSorts, { sort, after, limit })
    return pageOf(
      await listSubscriptions(ctx.tx, way, { search }),
      limit,
      (row) => viewSubscription(ctx, row),
      placeOn(way),
    )
  })
  onText(ordersApi.export, (ctx, { search }) => exportOrders(ctx, search))
  onText(ordersApi.exportSubscriptions, (ctx, { search }) => exportSubscriptions(ctx, search))
  on(ordersApi.suspend, async (ctx, input) => viewSubscription(ctx, await suspendSubscription(ctx, input)))
  on(ordersApi.reactivate, async (ctx, input) =>
    viewSubscription(ctx, await reactivateSubscription(ctx, input)),
  )
  on(
    ordersApi.customerSubscriptions,
    async (ctx, { customerId, search, sort = '-since', after, limit = 20 }) => {
      const way = wayOf(subscriptionSorts, { sort, after, limit })
      const rows = await listSubscriptions(ctx.tx, way, { customerId, search })
      return pageOf(rows, limit, (row) => viewSubscription(ctx, row), placeOn(way))
    },
  )
}
