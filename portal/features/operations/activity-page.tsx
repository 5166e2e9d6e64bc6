import { operationsApi, type EventRow } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useEventNames } from '../../parts/event-names.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** Activity log: who did what, newest first. */
export function ActivityPage() {
  const t = useMessages()
  const a = t.operations.activity
  const may = useMay()
  const state = useListSearch()
  const query = { ...state.page, ...sortOf(state, ['at', '-at']) }
  const list = usePage(operationsApi.events, query)
  const prefetch = usePrefetch(operationsApi.events)
  return (
    <Page>
      <PageHeader
        title={t.shell.menu.activity}
        sentence={a.sentence}
        action={
          <ExportButton endpoint={operationsApi.exportEvents} input={{}} fileName={a.fileName}>
            {a.export}
          </ExportButton>
        }
      />
      {may('event.view-all') ? null : <Notice intent="info">{a.ownWork}</Notice>}
      <DataList
        label={a.list}
        list={list}
        columns={useColumns()}
        sort="-at"
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={a.empty} text={a.emptyText} />}
        expand={(row) => <EventDetails event={row} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

function useColumns(): Column<EventRow>[] {
  const t = useMessages().operations.activity
  const { actionOf, subjectOf, nameless } = useEventNames()
  return [
    { key: 'action', header: t.action, cell: (row) => actionOf(row) },
    { key: 'subject', header: t.subject, cell: (row) => <CodeText>{subjectOf(row)}</CodeText> },
    { key: 'actor', header: t.actor, cell: (row) => row.actorName || nameless(row) },
    { key: 'organisation', header: t.organisation, cell: (row) => row.actorOrganisation || '–' },
    { key: 'at', header: t.at, cell: (row) => <Moment at={row.at} withTime />, sort: 'at' },
  ]
}

function EventDetails({ event }: { event: EventRow }) {
  const t = useMessages().operations.activity
  const format = useFormat()
  return (
    <Details
      entries={[
        { name: t.exactly, value: format.exact(event.at) },
        { name: t.name, value: event.action },
        { name: t.requestId, value: event.requestId },
      ]}
    />
  )
}
