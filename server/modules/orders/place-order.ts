import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Order, OrderObstacle } from '#contract/orders.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record, recording } from '#server/platform/events.ts'
import { askApproval, fingerprintOf } from '../guardrails/index.ts'
import { keptFrom } from '#server/platform/idempotency.ts'

type Term = Order['lines'][number]['term']
type Billing = Order['lines'][number]['billing']
type NewLine = { productId: string; skuId: string; term: Term; billing: Billing; quantity: number }
type NewOrder = { customerId: string; resellerId: string; lines: NewLine[] }
type NumberedLine = NewLine & { line: number; subscriptionId: string }
const seatsOf = (lines: NewLine[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)
/** What stands in the way, or the order. */
type Placed = { obstacle: OrderObstacle | null; reply: Order | null }

/**
 * Places an order (W20) as one statement: it looks up what stands in the way, prices every line in the
 * customer's market, and writes order, subscriptions, lines and event only if nothing does (I-01, I-02, I-50,
 * I-54).
 */
export async function placeOrder(ctx: Ctx, input: NewOrder): Promise<Order> {
  const lines = input.lines.map((line, index) => ({ ...line, line: index + 1, subscriptionId: uuidv7() }))
  const { rows } = await place(ctx, uuidv7(), input, lines)
  const { reply, obstacle } = rows[0] ?? {}
  if (obstacle === 'guardrail-approval') ctx.afterRefusal = (tx) => askApproval(ctx, tx, input)
  else if (obstacle?.startsWith('guardrail-')) tellCustomer(ctx, input, obstacle)
  if (!reply) throw new AppError('order_refused', { obstacle: obstacle ?? 'no-price' })
  return reply
}

/** An order that a guardrail stopped is recorded although it is refused; the customer is told by mail. */
function tellCustomer(ctx: Ctx, { customerId, lines }: NewOrder, guardrail: OrderObstacle): void {
  const seats = seatsOf(lines)
  ctx.afterRefusal = async (tx) => {
    const { customer_name: name } = await tx
      .selectFrom('relationships')
      .select('customer_name')
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active')
      .executeTakeFirstOrThrow()
    await record(ctx, 'guardrail.stop', { id: customerId, name }, { guardrail, seats }, { customerId, tx })
  }
}

function place(ctx: Ctx, orderId: string, order: NewOrder, numbered: NumberedLine[]) {
  const { actor, now } = ctx
  const { customerId, resellerId, lines } = order
  const details = JSON.stringify({ resellerId, lines })
  const happened = sql`select customer_name as subject, ${details}::jsonb as details from placed`
  const event = recording(ctx, 'order.place', orderId, happened, { customerId })
  const kept = keptFrom(ctx, 'answer')
  ctx.conclude()
  return sql<Placed>`
    with parties as materialized (
      select r.customer_name, r.customer_country, p.reseller_name, p.provider_name
      from relationships r, partnerships p
      where r.customer_id = ${customerId} and r.state = 'active' and p.reseller_id = ${resellerId} and p.state = 'active'
    ), wanted as materialized (
      select w.*, p.title, p.licence_sku_id, c.cost, c.currency, case when w."billing" = 'annual' then round(c.retail / 12.0)::bigint else c.retail end as monthly
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as w("line" integer, "productId" text, "skuId" text, "term" text, "billing" text, "quantity" integer, "subscriptionId" uuid)
      cross join parties
      left join products p on p.product_id = w."productId" and p.sku_id = w."skuId"
      left join prices c on c.product_id = w."productId" and c.sku_id = w."skuId" and c.market = parties.customer_country
        and c.term = w."term" and c.billing = w."billing" and c.effective_from <= ${now} and c.effective_to > ${now}
    ), facts as materialized (
      select coalesce(order_obstacle(${resellerId}), agreement_obstacle(), partner_id_obstacle(${resellerId}),
        guardrail_obstacle(${seatsOf(lines)}, (select coalesce(sum("quantity" * monthly), 0)::bigint from wanted), ${fingerprintOf(order)})) as obstacle
    ), ready as materialized (
      select sum(cost * "quantity")::bigint as total, min(currency) as currency
      from wanted
      having (select obstacle from facts) is null and count(*) > 0 and count(*) = count(cost)
    ), placed as (
      insert into orders (id, provider_id, reseller_id, customer_id, provider_name, reseller_name, customer_name, state, currency, total, placed_by, placed_by_name, placed_at)
      select ${orderId}::uuid, ${actor.organisationId}::uuid, ${resellerId}::uuid, ${customerId}::uuid,
        provider_name, reseller_name, customer_name, 'completed', ready.currency, ready.total, ${actor.userId}::uuid, ${actor.name}, ${now}
      from parties, ready
      returning *
    ), subscribed as (
      insert into subscriptions (id, customer_id, provider_id, reseller_id, customer_name, provider_name, reseller_name, product_id, sku_id, licence_sku_id, title, quantity, term, billing, starts_on, ends_on, auto_renew, state, created_at, monthly_retail)
      select w."subscriptionId", placed.customer_id, placed.provider_id, placed.reseller_id, placed.customer_name, placed.provider_name, placed.reseller_name,
        w."productId", w."skuId", w.licence_sku_id, w.title, w."quantity", w."term", w."billing",
        (${now}::timestamptz at time zone 'utc')::date, ((${now}::timestamptz at time zone 'utc') + w."term"::interval - interval '1 day')::date, true, 'active', ${now}, w.monthly
      from placed, wanted w
    ), lined as (
      insert into order_lines (order_id, line, provider_id, reseller_id, subscription_id, product_id, sku_id, title, term, billing, quantity, unit_price, total)
      select placed.id, w."line", placed.provider_id, placed.reseller_id, w."subscriptionId", w."productId", w."skuId", w.title, w."term", w."billing", w."quantity", w.cost, w.cost * w."quantity"
      from placed, wanted w
      returning line, product_id, sku_id, title, term, billing, quantity, unit_price, total, subscription_id
    ), answer as (
      select jsonb_build_object('id', placed.id, 'state', placed.state, 'customerId', placed.customer_id, 'customerName', placed.customer_name,
        'resellerId', placed.reseller_id, 'resellerName', placed.reseller_name, 'placedBy', placed.placed_by_name, 'placedAt', ${now.toISOString()}::text,
        'total', jsonb_build_object('amount', placed.total, 'currency', placed.currency),
        'lines', (select jsonb_agg(jsonb_build_object('line', line, 'productId', product_id, 'skuId', sku_id, 'title', title, 'term', term,
          'billing', billing, 'quantity', quantity, 'subscriptionId', subscription_id,
          'unitPrice', jsonb_build_object('amount', unit_price, 'currency', placed.currency),
          'total', jsonb_build_object('amount', lined.total, 'currency', placed.currency)) order by line) from lined)) as reply
      from placed
    ), event as (${event}), kept as (${kept})
    select facts.obstacle, answer.reply from facts left join answer on true`.execute(ctx.tx)
}
