import { useQueries } from '@tanstack/react-query'
import { catalogueApi, terms, billingPlans, type Price } from '#contract/catalogue.ts'
import type { Money } from '#contract/common.ts'
import { orderLimits } from '#contract/orders.ts'
import { reading } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import type { BasketLine } from './use-basket.ts'

export type Offer = Pick<Price, 'term' | 'billing' | 'cost'>

/** A line of the cart with the prices of the customer's market. */
export type PricedLine = BasketLine & {
  isLoading: boolean
  offers: Offer[]
  unitPrice: Money | null
  total: Money | null
  isQuantityValid: boolean
  /** Nothing is missing; without the right to see prices the server alone judges them. */
  isReady: boolean
}

/** Looks up each product once and works out what the lines cost. */
export function usePricedLines(lines: BasketLine[], market: string): PricedLine[] {
  const seesPrices = useMay()('price.view')
  const answers = useQueries({
    queries: lines.map(({ productId, skuId }) => reading(catalogueApi.product, { productId, skuId, market })),
  })
  return lines.map((line, index) => {
    const answer = answers[index]
    const offers = seesPrices ? (answer?.data?.prices ?? []) : unpriced
    return priced(line, offers, answer?.isPending ?? true)
  })
}

/** What can be asked for without seeing prices: annual billing needs at least a year. */
const unpriced: Offer[] = terms.flatMap((term) =>
  billingPlans
    .filter((billing) => term !== 'P1M' || billing === 'monthly')
    .map((billing) => ({ term, billing, cost: null })),
)

function priced(line: BasketLine, offers: Offer[], isLoading: boolean): PricedLine {
  const quantity = Number(line.quantity)
  const isQuantityValid = Number.isInteger(quantity) && quantity >= 1 && quantity <= orderLimits.quantity
  const offer = offers.find(({ term, billing }) => term === line.term && billing === line.billing)
  const unitPrice = offer?.cost ?? null
  const total =
    unitPrice && isQuantityValid
      ? { amount: unitPrice.amount * quantity, currency: unitPrice.currency }
      : null
  const isReady = offer !== undefined && isQuantityValid
  return { ...line, isLoading, offers, unitPrice, total, isQuantityValid, isReady }
}

/** Every line has an offer and a quantity: nothing stands in the way of the review. */
export const isComplete = (lines: PricedLine[]) => lines.length > 0 && lines.every(({ isReady }) => isReady)
