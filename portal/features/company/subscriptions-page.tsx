import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import { ExportSubscriptions } from '../../parts/export-subscriptions.tsx'
import { SubscriptionList } from '../../parts/subscription-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** What the own organisation may use, until when, and who supplies it. */
export function SubscriptionsPage() {
  const t = useMessages().orders.subscriptions
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search }
  const list = usePage(ordersApi.subscriptions, query)
  const prefetch = usePrefetch(ordersApi.subscriptions)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <SubscriptionList
        list={list}
        state={state}
        tools={<ExportSubscriptions search={search} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}
