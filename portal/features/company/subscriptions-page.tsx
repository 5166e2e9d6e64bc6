import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { ExportSubscriptions } from '../../parts/export-subscriptions.tsx'
import { SubscriptionList } from '../../parts/subscription-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** What the own organisation may use, until when, and who supplies it. */
export function SubscriptionsPage() {
  const t = useMessages().orders.subscriptions
  const state = useListSearch()
  const list = usePage(ordersApi.subscriptions, state.page)
  const prefetch = usePrefetch(ordersApi.subscriptions)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} action={<ExportSubscriptions />} />
      <SubscriptionList list={list} state={state} prefetch={(after) => prefetch({ ...state.page, after })} />
    </Page>
  )
}
