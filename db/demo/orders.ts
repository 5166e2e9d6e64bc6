import type pg from 'pg'
import { allBaskets, type Basket } from './baskets.ts'
import { castCustomer } from './customers.ts'
import { type Person, personOf } from './organisations.ts'
import type { Bond } from './partnerships.ts'
import { type Clock, dayOf, idOf, nth, roll, type Row } from './rows.ts'
import { popular, type Wish } from './shopping.ts'
import { type Story, tell } from './story.ts'
import { termOf } from './terms.ts'

type Offer = {
  part: string
  product_id: string
  sku_id: string
  licence_sku_id: string
  title: string
  market: string
  term: string
  billing: string
  currency: string
  cost: number
  retail: number
}
export type Offers = Map<string, Offer>
export type SubscriptionRow = Row<'subscriptions'> & { created_at: Date }
/** One line of an order with all that belongs to it. */
type Line = { basket: Basket; orderId: string; line: number; wish: Wish; offer: Offer; id: string }

const keyOf = (wish: { part: string; term: string; billing: string }, market: string) =>
  [wish.part, wish.term, wish.billing, market].join(' ')

/** Prices of what the demo's customers buy, in every market. */
export async function readOffers(client: pg.ClientBase): Promise<Offers> {
  const { rows } = await client.query<Offer>(
    `select p.part_number as part, p.product_id, p.sku_id, p.licence_sku_id, p.title,
      c.market, c.term, c.billing, c.currency, c.cost, c.retail
    from products p join prices c using (product_id, sku_id) where p.part_number = any($1)`,
    [popular],
  )
  return new Map(rows.map((offer) => [keyOf(offer, offer.market), offer]))
}

function offerOf(offers: Offers, wish: Wish, market: string): Offer {
  const offer = offers.get(keyOf(wish, market))
  if (!offer) throw new Error(`the price sheet lacks ${keyOf(wish, market)}`)
  return offer
}

/** Orders with their lines and subscriptions, at the prices of the customer's market. */
export function buildOrders(bonds: Bond[], offers: Offers, now: Date, clock: Clock, story: Story) {
  const orders = allBaskets(bonds, clock).map((basket) => {
    const { bond, placedAt, wishes } = basket
    const orderId = idOf('order', bond.key, dayOf(placedAt))
    return wishes.map((wish, index): Line => {
      const offer = offerOf(offers, wish, bond.customer.country)
      return { basket, orderId, line: index + 1, wish, offer, id: idOf('subscription', orderId, index) }
    })
  })
  for (const lines of orders) tellOrder(story, lines)
  return {
    orders: orders.flatMap(orderRows),
    lines: orders.flat().map(lineRow),
    subscriptions: orders.flat().map((line, index) => subscriptionRow(line, stateOf(line, index, now), now)),
  }
}

const partiesOf = ({ customer, provider, reseller }: Bond) => ({
  customer_id: customer.id,
  provider_id: provider.id,
  reseller_id: reseller.id,
  customer_name: customer.name,
  provider_name: provider.name,
  reseller_name: reseller.name,
})
const orderer = ({ provider, key }: Bond): Person =>
  personOf(provider, nth(['sales', 'admin', 'sales', 'billing'], roll(`orderer ${key}`, 4)))

function orderRows(lines: Line[]): Row<'orders'>[] {
  return lines.slice(0, 1).map(({ orderId, basket: { bond, placedAt }, offer }) => ({
    id: orderId,
    ...partiesOf(bond),
    state: 'completed',
    currency: offer.currency,
    total: lines.reduce((sum, { offer: { cost }, wish }) => sum + cost * wish.quantity, 0),
    placed_by: orderer(bond).id,
    placed_by_name: orderer(bond).name,
    placed_at: placedAt,
  }))
}

const lineRow = ({ basket, orderId, line, wish, offer, id }: Line): Row<'order_lines'> => ({
  order_id: orderId,
  line,
  provider_id: basket.bond.provider.id,
  reseller_id: basket.bond.reseller.id,
  subscription_id: id,
  product_id: offer.product_id,
  sku_id: offer.sku_id,
  title: offer.title,
  term: wish.term,
  billing: wish.billing,
  quantity: wish.quantity,
  unit_price: offer.cost,
  total: offer.cost * wish.quantity,
})

/** Most are active; some monthly ones were not renewed, a few others are suspended. */
function stateOf({ basket, wish }: Line, index: number, now: Date): string {
  if (basket.bond.key === castCustomer.key) return 'active'
  const isOver = termOf(basket.placedAt, wish.term).ends_on < dayOf(now)
  if (isOver && wish.term === 'P1M' && index % 4 === 1) return 'expired'
  return index % 19 === 4 ? 'suspended' : 'active'
}

const subscriptionRow = ({ id, basket, wish, offer }: Line, state: string, now: Date): SubscriptionRow => ({
  id,
  ...partiesOf(basket.bond),
  product_id: offer.product_id,
  sku_id: offer.sku_id,
  licence_sku_id: offer.licence_sku_id,
  title: offer.title,
  quantity: wish.quantity,
  term: wish.term,
  billing: wish.billing,
  ...termOf(basket.placedAt, wish.term, state === 'expired' ? undefined : now),
  auto_renew: state !== 'expired',
  monthly_retail: Math.round(wish.billing === 'annual' ? offer.retail / 12 : offer.retail),
  state,
  created_at: basket.placedAt,
})

function tellOrder(story: Story, lines: Line[]): void {
  const [first] = lines
  if (!first) return
  const { customer, reseller } = first.basket.bond
  tell(story, {
    at: first.basket.placedAt,
    by: orderer(first.basket.bond),
    action: 'order.place',
    subject: { id: first.orderId, name: customer.name },
    details: {
      resellerId: reseller.id,
      resellerName: reseller.name,
      lines: lines.map(({ offer, wish }) => ({ title: offer.title, quantity: wish.quantity })),
    },
    customer,
  })
}
