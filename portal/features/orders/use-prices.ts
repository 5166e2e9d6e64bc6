import { useQueries } from '@tanstack/react-query'
import { catalogueApi, type Price } from '#contract/catalogue.ts'
import type { Money } from '#contract/common.ts'
import { orderLimits } from '#contract/orders.ts'
import { reading } from '../../lib/queries.ts'
import type { BasketLine } from './use-basket.ts'

/** A line of the cart with the prices of the customer's market. */
export type PricedLine = BasketLine & {
  isLoading: boolean
  offers: Price[]
  unitPrice: Money | null
  total: Money | null
  isQuantityValid: boolean
}

/** Looks up each product once and works out what the lines cost. */
export function usePricedLines(lines: BasketLine[], market: string): PricedLine[] {
  const answers = useQueries({
    queries: lines.map(({ productId, skuId }) => reading(catalogueApi.product, { productId, skuId, market })),
  })
  return lines.map((line, index) => {
    const answer = answers[index]
    return priced(line, answer?.data?.prices ?? [], answer?.isPending ?? true)
  })
}

function priced(line: BasketLine, offers: Price[], isLoading: boolean): PricedLine {
  const quantity = Number(line.quantity)
  const isQuantityValid = Number.isInteger(quantity) && quantity >= 1 && quantity <= orderLimits.quantity
  const offer = offers.find(({ term, billing }) => term === line.term && billing === line.billing)
  const unitPrice = offer?.cost ?? null
  const total =
    unitPrice && isQuantityValid
      ? { amount: unitPrice.amount * quantity, currency: unitPrice.currency }
      : null
  return { ...line, isLoading, offers, unitPrice, total, isQuantityValid }
}

/** Every line has a price and a quantity: nothing stands in the way of the review. */
export const isComplete = (lines: PricedLine[]) =>
  lines.length > 0 && lines.every((line) => line.total !== null && line.isQuantityValid)
