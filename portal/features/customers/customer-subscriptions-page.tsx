import type { CustomerDetail } from '#contract/customers.ts'
import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import { useIsForUs } from '../../lib/who-may.ts'
import { SubscriptionList } from '../../parts/subscription-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CustomerFrame } from './customer-frame.tsx'

/** What the customer subscribed to through this partner. */
export function CustomerSubscriptionsPage() {
  return <CustomerFrame>{(customer) => <Subscriptions customer={customer} />}</CustomerFrame>
}

function Subscriptions({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().customers
  const isForUs = useIsForUs()
  const state = useListSearch()
  const customerId = customer.id
  const query = { customerId, ...state.page, ...searchOf(state) }
  const list = usePage(ordersApi.customerSubscriptions, query)
  const prefetch = usePrefetch(ordersApi.customerSubscriptions)
  return (
    <>
      {isForUs('order.place') ? null : <Notice>{t.orderedBy}</Notice>}
      <SubscriptionList list={list} state={state} prefetch={(after) => prefetch({ ...query, after })} />
    </>
  )
}
