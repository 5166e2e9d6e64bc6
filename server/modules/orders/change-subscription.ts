import { subscriptionStates } from '#contract/orders.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  getSubscription,
  moveSubscription,
  reactivationObstacle,
  type SubscriptionRow,
} from './order-store.ts'
import { subscriptionPolicy } from './order-view.ts'

type One = { customerId: string; subscriptionId: string }

/** Suspends a subscription: it renews no more, licences stay assigned, and it can be reactivated (W21, §3.11). */
export const suspendSubscription = (ctx: Ctx, input: One): Promise<SubscriptionRow> =>
  change(ctx, input, 'suspend', false)

/**
 * Reactivates a suspended one; whether it renews has to be said anew (§3.11). As for an order, its reseller of record
 * has to look after the customer still (I-02).
 */
export const reactivateSubscription = (
  ctx: Ctx,
  input: One & { autoRenew: boolean },
): Promise<SubscriptionRow> => change(ctx, input, 'reactivate', input.autoRenew)

/** Clicked again, it answers the same. */
async function change(
  ctx: Ctx,
  { customerId, subscriptionId }: One,
  move: keyof typeof subscriptionStates.moves,
  autoRenew: boolean,
): Promise<SubscriptionRow> {
  const row = await getSubscription(ctx.tx, customerId, subscriptionId)
  const { from, to } = subscriptionStates.moves[move]
  if (row.state === to) return row
  subscriptionPolicy.require(ctx.actor, move, row, ctx.now)
  const obstacle = move === 'reactivate' ? await reactivationObstacle(ctx.tx, row.reseller_id) : null
  if (obstacle) throw new AppError('order_refused', { obstacle })
  const changed = await moveSubscription(ctx.tx, row.id, from, { state: to, auto_renew: autoRenew })
  if (!changed) throw new AppError('wrong_state', { action: move })
  const details = {
    resellerId: row.reseller_id,
    quantity: row.quantity,
    endsOn: String(row.ends_on),
    autoRenew,
  }
  await record(ctx, `subscription.${move}`, { id: row.id, name: row.title }, details, { customerId })
  return changed
}
