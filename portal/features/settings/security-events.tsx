import { accountApi, type SecurityEvent } from '#contract/account.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useDeviceName } from './device-name.ts'

/** What happened to the own account, newest first. */
export function SecurityEvents() {
  const t = useMessages().account.events
  const state = useListSearch()
  const list = usePage(accountApi.securityEvents, state.page)
  const prefetch = usePrefetch(accountApi.securityEvents)
  return (
    <DataList
      label={t.list}
      list={list}
      columns={useColumns()}
      rowId={(event) => event.id}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      prefetch={(after) => prefetch({ ...state.page, after })}
    />
  )
}

function useColumns(): Column<SecurityEvent>[] {
  const t = useMessages()
  const words = t.account.events
  const actions: Record<string, string> = t.operations.activity.actions
  const nameOf = useDeviceName()
  const placeOf = (event: SecurityEvent) =>
    [event.browser || event.system ? nameOf(event) : '', event.network].filter(Boolean).join(', ')
  return [
    { key: 'what', header: words.what, cell: (event) => actions[event.action] ?? event.action },
    { key: 'where', header: words.where, cell: (event) => placeOf(event) || '–' },
    {
      key: 'by',
      header: words.by,
      cell: (event) => (event.by === null ? words.you : event.by || words.unknown),
    },
    { key: 'at', header: words.at, cell: (event) => <Moment at={event.at} withTime /> },
  ]
}
