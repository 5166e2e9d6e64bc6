import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { customerLogApi } from '#contract/customer-log.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { reading, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { Empty } from '../../ui/empty.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Page } from '../../ui/page.tsx'
import { LogDetails, useLogColumns } from './log-columns.tsx'
import { LogExports } from './log-exports.tsx'
import { filterNames, filterOf, LogFilters } from './log-filters.tsx'
import { LogProof } from './log-proof.tsx'

/** New entries show by themselves on the first page. */
const everyMs = 3000

/** Activity: what was done in the customer's organisation, by whom and for whom, each entry sealed. */
export function LogPage() {
  const t = useMessages().customerLog
  const state = useListSearch()
  const query = { ...state.page, ...filterOf(state) }
  const list = useQuery({
    ...reading(customerLogApi.list, query),
    placeholderData: keepPreviousData,
    refetchInterval: state.isFirstPage ? everyMs : false,
  })
  const prefetch = usePrefetch(customerLogApi.list)
  const newest = list.data?.items[0]?.sequence
  const summary = useSummary(newest ?? 0)
  return (
    <Page>
      <ListPage
        title={t.title}
        sentence={t.sentence}
        action={<LogExports filter={filterOf(state)} />}
        label={t.list}
        list={list}
        columns={useLogColumns()}
        rowId={(row) => String(row.sequence)}
        state={state}
        filters={filterNames}
        filterLabel={t.filter}
        controls={<LogFilters state={state} summary={summary} />}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        expand={(row) => <LogDetails entry={row} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
      <LogProof summary={summary} />
    </Page>
  )
}

/** Asked again when the list shows a newer entry. */
function useSummary(newest: number) {
  const { queryKey, queryFn } = reading(customerLogApi.summary, {})
  return useQuery({ queryKey: [...queryKey, newest], queryFn, placeholderData: keepPreviousData }).data
}
