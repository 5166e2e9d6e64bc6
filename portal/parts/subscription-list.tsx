import type { ReactNode } from 'react'
import type { Subscription } from '#contract/orders.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useMay } from '../lib/session.ts'
import type { ListState } from '../lib/use-list-search.ts'
import { CalendarDay } from '../ui/calendar-day.tsx'
import type { Column, Listed } from '../ui/data-list.tsx'
import { Details } from '../ui/details.tsx'
import { Empty } from '../ui/empty.tsx'
import { FilteredList } from '../ui/filtered-list.tsx'
import { SearchFilter } from '../ui/filters.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Stack } from '../ui/stack.tsx'
import { SubscriptionActions } from './subscription-actions.tsx'
import { SubscriptionState } from './subscription-state.tsx'

type ListProps = {
  list: Listed<Subscription>
  state: ListState
  tools?: ReactNode
  prefetch: (after: string) => void
}

/** Subscriptions of one customer, as the customer and its partners see them. */
export function SubscriptionList({ list, state, tools, prefetch }: ListProps) {
  const { subscriptions: t, product } = useMessages().orders
  return (
    <FilteredList
      filters={['search']}
      filterLabel={t.list}
      controls={<SearchFilter state={state} label={product} />}
      tools={tools}
      label={t.list}
      list={list}
      columns={useColumns()}
      rowId={(row) => row.id}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => <SubscriptionDetails subscription={row} />}
      prefetch={prefetch}
    />
  )
}

function useColumns(): Column<Subscription>[] {
  const t = useMessages().orders
  const s = t.subscriptions
  const format = useFormat()
  return [
    { key: 'title', header: t.product, cell: (row) => row.title },
    { key: 'quantity', header: t.quantity, cell: (row) => format.number(row.quantity), isNumber: true },
    {
      key: 'term',
      header: t.term,
      cell: (row) => t.offer(t.terms[row.term], t.billings[row.billing]),
    },
    { key: 'until', header: s.runsUntil, cell: (row) => <CalendarDay on={row.endsOn} /> },
    { key: 'renew', header: s.renew, cell: (row) => (row.autoRenew ? s.renewOn : s.renewOff) },
    { key: 'state', header: s.state, cell: (row) => <SubscriptionState state={row.state} /> },
  ]
}

function SubscriptionDetails({ subscription: row }: { subscription: Subscription }) {
  const t = useMessages().orders.subscriptions
  const may = useMay()
  return (
    <Stack>
      <Details
        entries={[
          { name: t.provider, value: row.providerName },
          { name: t.reseller, value: row.resellerName },
          { name: t.starts, value: <CalendarDay on={row.startsOn} /> },
          { name: t.id, value: row.id },
          { name: t.productId, value: `${row.productId}:${row.skuId}` },
        ]}
      />
      <SubscriptionActions subscription={row} />
      {may('product.view') ? (
        <div>
          <ButtonLink to={`/catalogue/${row.productId}/${row.skuId}`} size="small">
            {t.toProduct}
          </ButtonLink>
        </div>
      ) : null}
    </Stack>
  )
}
