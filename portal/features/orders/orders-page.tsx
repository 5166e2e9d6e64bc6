import { ordersApi, type Order } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { searchOf, sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { ExportSubscriptions } from '../../parts/export-subscriptions.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Moment } from '../../ui/moment.tsx'
import { OrderLines } from './order-lines.tsx'
import { Totals } from './totals.tsx'

/** Orders, newest first; the row opens to its lines. */
export function OrdersPage() {
  const t = useMessages().orders
  const may = useMay()
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search, ...sortOf(state, ['placed', '-placed']) }
  const list = usePage(ordersApi.list, query)
  const prefetch = usePrefetch(ordersApi.list)
  const showsAmounts = list.data?.items.some((order) => order.total !== null) ?? false
  return (
    <ListPage
      title={t.list.title}
      sentence={t.list.sentence}
      action={<Actions />}
      filters={['search']}
      filterLabel={t.list.title}
      controls={<SearchFilter state={state} label={t.customer} />}
      tools={
        <>
          <ExportButton endpoint={ordersApi.export} input={search} fileName={t.exportFile}>
            {t.export}
          </ExportButton>
          {may('subscription.view') ? <ExportSubscriptions /> : null}
        </>
      }
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
  )
}

function Actions() {
  const t = useMessages().orders
  return useMay()('order-approval.view') ? <ButtonLink to="/approvals">{t.toApprovals}</ButtonLink> : null
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
