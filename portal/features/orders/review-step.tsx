import { useNavigate } from '@tanstack/react-router'
import { licencesApi } from '#contract/licences.ts'
import { orderObstacles, ordersApi } from '#contract/orders.ts'
import { problemOf } from '../../lib/api-error.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import type { StepProps } from './order-steps.ts'
import { OrderTotal } from './order-total.tsx'
import { chosenReseller } from './reseller-step.tsx'
import { isComplete, type PricedLine } from './use-prices.ts'

/** Everything once more, then Buy. */
export function ReviewStep({ customer, check, basket, lines, go, cancel }: StepProps) {
  const t = useMessages().orders
  const reseller = chosenReseller(check, basket.resellerId)
  const buy = useBuy(basket.empty)
  const wanted = lines.map(({ productId, skuId, term, billing, quantity }) => ({
    productId,
    skuId,
    term,
    billing,
    quantity: Number(quantity),
  }))
  return (
    <>
      <Section>
        <Details
          entries={[
            { name: t.customer, value: customer.name },
            { name: t.reseller, value: reseller?.name ?? '–' },
          ]}
        />
        <SmallTable
          label={t.lines}
          columns={useColumns(lines.some(({ total }) => total))}
          rows={lines}
          rowId={({ productId, skuId }) => `${productId}-${skuId}`}
        />
        <OrderTotal lines={lines} />
      </Section>
      <Notice>{t.wizard.after}</Notice>
      {buy.error ? <Refusal error={buy.error} /> : null}
      <WizardButtons
        nextLabel={t.wizard.buy}
        onNext={() =>
          reseller && buy.mutate({ customerId: customer.id, resellerId: reseller.id, lines: wanted })
        }
        onBack={() => go('reseller')}
        onCancel={cancel}
        isBusy={buy.isPending}
        isBlocked={!reseller || !isComplete(lines)}
      />
    </>
  )
}

function useBuy(emptyBasket: () => void) {
  const navigate = useNavigate()
  return useAct(ordersApi.place, {
    refresh: [ordersApi.list, ordersApi.customerSubscriptions, licencesApi.pools],
    onDone: async (order) => {
      await navigate({ to: `/orders/${order.id}`, search: { placed: 'yes' }, replace: true })
      emptyBasket()
    },
  })
}

/** The server names the obstacle; its sentence says who can lift it. */
function Refusal({ error }: { error: unknown }) {
  const t = useMessages().orders.wizard
  const named = problemOf(error)['obstacle']
  const obstacle = orderObstacles.find((known) => known === named)
  return <Problem error={error} {...(obstacle ? { kept: t.obstacles[obstacle] } : {})} />
}

function useColumns(showsAmounts: boolean): Column<PricedLine>[] {
  const t = useMessages().orders
  const format = useFormat()
  const money = (value: PricedLine['total']) => (value ? format.money(value) : '–')
  const columns: Column<PricedLine>[] = [
    { key: 'title', header: t.product, cell: (line) => line.title },
    {
      key: 'term',
      header: t.wizard.offer,
      cell: (line) => t.offer(t.terms[line.term], t.billings[line.billing]),
    },
    {
      key: 'quantity',
      header: t.quantity,
      cell: (line) => format.number(Number(line.quantity)),
      isNumber: true,
    },
  ]
  const amounts: Column<PricedLine>[] = [
    { key: 'unit', header: t.unitPrice, cell: (line) => money(line.unitPrice), isNumber: true },
    { key: 'total', header: t.lineTotal, cell: (line) => money(line.total), isNumber: true },
  ]
  return showsAmounts ? [...columns, ...amounts] : columns
}
