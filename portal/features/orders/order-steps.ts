import type { CustomerDetail } from '#contract/customers.ts'
import type { OrderCheck } from '#contract/orders.ts'
import type { Basket } from './use-basket.ts'
import { isComplete, type PricedLine } from './use-prices.ts'

export const orderSteps = ['products', 'details', 'reseller', 'review'] as const
export type OrderStep = (typeof orderSteps)[number]

export type StepProps = {
  customer: CustomerDetail
  check: OrderCheck
  basket: Basket
  lines: PricedLine[]
  go: (step: OrderStep) => void
  cancel: () => void
}

/** The step in the address bar, unless what it needs is missing; prices may still be on their way. */
export function reachable(wanted: string, lines: PricedLine[]): OrderStep {
  const step = orderSteps.find((known) => known === wanted) ?? 'products'
  if (step === 'products' || lines.length === 0) return 'products'
  const isWaiting = lines.some(({ isLoading }) => isLoading)
  return step === 'details' || isWaiting || isComplete(lines) ? step : 'details'
}
