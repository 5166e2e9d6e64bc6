import { useParams } from '@tanstack/react-router'
import { ordersApi, type Order } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { Details } from '../../ui/details.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderPlaced } from './order-placed.tsx'
import { Totals } from './totals.tsx'

/** One order; right after buying it is the confirmation. */
export function OrderPage() {
  const t = useMessages().orders
  const format = useFormat()
  const { orderId = '' } = useParams({ strict: false })
  const isNew = useListSearch().text('placed') !== ''
  const order = useRead(ordersApi.get, { orderId })
  const title = order.data ? t.orderOf(order.data.customerName, format.day(order.data.placedAt)) : '…'
  return (
    <Page>
      <PageHeader title={title} crumbs={[{ to: '/orders', label: t.list.title }]} />
      {order.error ? <Problem error={order.error} retry={() => void order.refetch()} /> : null}
      {order.data && isNew ? <OrderPlaced order={order.data} /> : null}
      {order.data ? <OrderView order={order.data} /> : null}
    </Page>
  )
}

function OrderView({ order }: { order: Order }) {
  const t = useMessages().orders
  const may = useMay()
  return (
    <>
      <Details
        entries={[
          { name: t.state, value: <StateBadge tone="good">{t.states[order.state]}</StateBadge> },
          {
            name: t.customer,
            value: may('customer.view') ? (
              <TextLink to={`/customers/${order.customerId}`}>{order.customerName}</TextLink>
            ) : (
              order.customerName
            ),
          },
          { name: t.reseller, value: order.resellerName },
          { name: t.placedAt, value: <Moment at={order.placedAt} withTime /> },
          { name: t.placedBy, value: order.placedBy },
          { name: t.total, value: order.total ? <Totals lines={order.lines} /> : null },
          { name: t.id, value: order.id },
        ]}
      />
      <Section title={t.lines}>
        <OrderLines order={order} />
        {order.total || may('order.place') ? null : <Notice>{t.noTotal}</Notice>}
      </Section>
    </>
  )
}
