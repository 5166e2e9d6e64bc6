import { castCustomer, withoutAgreement } from './customers.ts'
import type { Bond } from './partnerships.ts'
import { type Clock, nth, roll } from './rows.ts'
import {
  appetites,
  bakeryOrders,
  commitments,
  orderSizes,
  popular,
  quantitiesOf,
  totalSubscriptions,
  type Wish,
} from './shopping.ts'

/** What one customer orders at one time. */
export type Basket = { bond: Bond; placedAt: Date; wishes: Wish[] }

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)

/** How many subscriptions each customer gets, so that the total is met. */
function countsOf(buyers: Bond[]): number[] {
  const counts = buyers.map((_, index) => nth(appetites, index))
  const wanted = totalSubscriptions - sumOf(bakeryOrders.map(({ lines }) => lines.length))
  for (let index = 0; sumOf(counts) !== wanted; index++) {
    const place = index % counts.length
    counts[place] = Math.max(1, nth(counts, place) + Math.sign(wanted - sumOf(counts)))
  }
  return counts
}

function wishesOf({ key }: Bond, count: number, running: number): Wish[] {
  const start = roll(`products ${key}`, popular.length)
  return Array.from({ length: count }, (_, index) => ({
    part: nth(popular, start + index * 4),
    quantity: nth(quantitiesOf(key), running + index * 3),
    ...nth(commitments, running + index),
  }))
}

/** Orders of one to three lines; a new customer's are all in one piece. */
function splitUp(wishes: Wish[], { key, age }: Bond): Wish[][] {
  const sizes = age < 20 ? [3] : nth(orderSizes, roll(`sizes ${key}`, orderSizes.length))
  const baskets: Wish[][] = []
  for (let from = 0; from < wishes.length; from += nth(sizes, baskets.length - 1))
    baskets.push(wishes.slice(from, from + nth(sizes, baskets.length)))
  return baskets
}

/** The orders of one customer, spread over the time since its authorisation. */
function basketsOf(bond: Bond, wishes: Wish[], clock: Clock): Basket[] {
  const parts = splitUp(wishes, bond)
  return parts.map((some, index) => {
    const daysAgo = Math.max(1, Math.floor(((bond.age - 1) * (parts.length - index)) / parts.length))
    return { bond, wishes: some, placedAt: clock(daysAgo, `order ${bond.key} ${index}`) }
  })
}

/** Everything bought in the demo world: nothing by those without an agreement, the bakery's by plan. */
export function allBaskets(bonds: Bond[], clock: Clock): Basket[] {
  const buyers = bonds.filter(({ key }) => key !== castCustomer.key && !withoutAgreement.includes(key))
  const counts = countsOf(buyers)
  const bought = buyers.flatMap((bond, index) => {
    const running = sumOf(counts.slice(0, index))
    return basketsOf(bond, wishesOf(bond, nth(counts, index), running), clock)
  })
  const bakery = bonds.filter(({ key }) => key === castCustomer.key)
  const planned = bakery.flatMap((bond) =>
    bakeryOrders.map(({ daysAgo, lines }) => ({ bond, wishes: lines, placedAt: clock(daysAgo, 'bakery') })),
  )
  return [...bought, ...planned]
}
