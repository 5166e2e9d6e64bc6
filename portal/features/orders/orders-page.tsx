import { ordersApi, type Order } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { ExportSubscriptions } from '../../parts/export-subscriptions.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row } from '../../ui/row.tsx'
import { OrderLines } from './order-lines.tsx'
import { Totals } from './totals.tsx'

/** Orders, newest first; the row opens to its lines. */
export function OrdersPage() {
  const t = useMessages().orders
  const state = useListSearch()
  const query = { ...state.page, ...sortOf(state, ['placed', '-placed']) }
  const list = usePage(ordersApi.list, query)
  const prefetch = usePrefetch(ordersApi.list)
  const showsAmounts = list.data?.items.some((order) => order.total !== null) ?? false
  return (
    <Page>
      <PageHeader title={t.list.title} sentence={t.list.sentence} action={<Actions />} />
      <DataList
        label={t.list.title}
        list={list}
        columns={useColumns(showsAmounts)}
        rowId={(row) => row.id}
        state={state}
        sort="-placed"
        empty={<NoOrders />}
        expand={(row) => <OrderLines order={row} />}
        actions={(row) => (
          <ButtonLink to={`/orders/${row.id}`} size="small" label={`${t.open}: ${row.customerName}`}>
            {t.open}
          </ButtonLink>
        )}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

function Actions() {
  const t = useMessages().orders
  const may = useMay()
  return (
    <Row>
      <ExportButton endpoint={ordersApi.export} input={{}} fileName={t.exportFile}>
        {t.export}
      </ExportButton>
      {may('subscription.view') ? <ExportSubscriptions /> : null}
      {may('order-approval.view') ? <ButtonLink to="/approvals">{t.toApprovals}</ButtonLink> : null}
    </Row>
  )
}

function NoOrders() {
  const t = useMessages().orders.list
  const canOrder = useMay()('order.place')
  return (
    <Empty
      title={t.empty}
      text={canOrder ? t.emptyProvider : t.emptyReseller}
      action={<ButtonLink to="/customers">{t.toCustomers}</ButtonLink>}
    />
  )
}

function useColumns(showsAmounts: boolean): Column<Order>[] {
  const t = useMessages().orders
  const format = useFormat()
  const columns: Column<Order>[] = [
    {
      key: 'customer',
      header: t.customer,
      cell: (row) => row.customerName,
    },
    { key: 'placed', header: t.placedAt, cell: (row) => <Moment at={row.placedAt} />, sort: 'placed' },
    { key: 'reseller', header: t.reseller, cell: (row) => row.resellerName },
    { key: 'lines', header: t.positions, cell: (row) => format.number(row.lines.length), isNumber: true },
  ]
  const total: Column<Order> = {
    key: 'total',
    header: t.total,
    cell: (row) => <Totals lines={row.lines} />,
    isNumber: true,
  }
  return showsAmounts ? [...columns, total] : columns
}
