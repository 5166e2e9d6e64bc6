import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { customersApi, type CustomerDetail } from '#contract/customers.ts'
import { ordersApi, type OrderCheck } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import '../../lib/work-note.ts' // an order tells the customer's log why it was placed, too
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Wizard } from '../../ui/wizard.tsx'
import { Blocked } from './blocked.tsx'
import { ProductsStep } from './products-step.tsx'
import { useBasket } from './use-basket.ts'
import { orderSteps, reachable, type OrderStep, type StepProps } from './order-steps.ts'
import { usePricedLines } from './use-prices.ts'

/** Later steps are fetched when they are reached. */
const DetailsStep = lazy(() => import('./details-step.tsx').then((m) => ({ default: m.DetailsStep })))
const ResellerStep = lazy(() => import('./reseller-step.tsx').then((m) => ({ default: m.ResellerStep })))
const ReviewStep = lazy(() => import('./review-step.tsx').then((m) => ({ default: m.ReviewStep })))

/** Add subscription: products, quantities, reseller of record, review (W20). */
export function OrderWizardPage() {
  const t = useMessages()
  const { customerId = '' } = useParams({ strict: false })
  const customer = useRead(customersApi.get, { customerId })
  const check = useRead(ordersApi.check, { customerId })
  const error = customer.error ?? check.error
  const crumbs = [
    { to: '/customers', label: t.customers.title },
    { to: `/customers/${customerId}`, label: customer.data?.name ?? '…' },
  ]
  return (
    <Page>
      <PageHeader
        title={t.orders.wizard.title}
        sentence={customer.data ? t.orders.wizard.sentence(customer.data.name) : undefined}
        crumbs={crumbs}
      />
      {error ? <Problem error={error} /> : null}
      {customer.data && check.data ? <Checked customer={customer.data} check={check.data} /> : null}
    </Page>
  )
}

type CheckedProps = { customer: CustomerDetail; check: OrderCheck }

function Checked({ customer, check }: CheckedProps) {
  if (check.obstacles.length > 0 || check.resellers.length === 0)
    return <Blocked customerId={customer.id} check={check} />
  return <Steps key={customer.id} customer={customer} check={check} />
}

function Steps({ customer, check }: CheckedProps) {
  const t = useMessages().orders.wizard
  const navigate = useNavigate()
  const basket = useBasket(customer.id)
  const lines = usePricedLines(basket.lines, check.market)
  const step = reachable(useListSearch().text('step'), lines)
  const to = `/customers/${customer.id}`
  const go = (next: OrderStep) => void navigate({ to: `${to}/order`, search: { step: next } })
  const cancel = () => {
    basket.empty()
    void navigate({ to })
  }
  const props: StepProps = { customer, check, basket, lines, go, cancel }
  return (
    <Wizard
      steps={orderSteps.map((key) => ({ key, label: t.steps[key] }))}
      current={step}
      title={t.titles[step]}
    >
      {step === 'products' ? <ProductsStep {...props} /> : null}
      <Suspense>
        {step === 'details' ? <DetailsStep {...props} /> : null}
        {step === 'reseller' ? <ResellerStep {...props} /> : null}
        {step === 'review' ? <ReviewStep {...props} /> : null}
      </Suspense>
    </Wizard>
  )
}
