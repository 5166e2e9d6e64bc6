import { operationsApi, type EventRow } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useIsForUs } from '../../lib/who-may.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** Activity log: who did what, newest first. */
export function ActivityPage() {
  const t = useMessages()
  const a = t.operations.activity
  const isForUs = useIsForUs()
  const state = useListSearch()
  const list = usePage(operationsApi.events, state.page)
  const prefetch = usePrefetch(operationsApi.events)
  const menu = t.shell.menu
  return (
    <Page>
      <PageHeader
        title={isForUs('relationship.accept') ? menu.customerActivity : menu.activity}
        sentence={a.sentence}
      />
      <DataList
        label={a.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={a.empty} text={a.emptyText} />}
        expand={(row) => <EventDetails event={row} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </Page>
  )
}

function useColumns(): Column<EventRow>[] {
  const t = useMessages().operations.activity
  const actions: Record<string, string> = t.actions
  const subjectOf = useSubject()
  return [
    { key: 'action', header: t.action, cell: (row) => actions[row.action] ?? row.action },
    { key: 'subject', header: t.subject, cell: (row) => <CodeText>{subjectOf(row)}</CodeText> },
    { key: 'actor', header: t.actor, cell: (row) => row.actorName || nameless(row, t) },
    { key: 'organisation', header: t.organisation, cell: (row) => row.actorOrganisation || '–' },
    { key: 'at', header: t.at, cell: (row) => <Moment at={row.at} withTime /> },
  ]
}

/** The name of what it is about; what has none is called by its kind. */
function useSubject() {
  const t = useMessages().operations
  const mails: Record<string, string> = t.mails.names
  return ({ action, subject }: EventRow) => {
    if (action.startsWith('invitation.')) return subject || t.activity.invitation
    return (action === 'mail.retry' ? mails[subject] : undefined) ?? (subject || '–')
  }
}

/** Nobody was signed in: a person with a mailed link, somebody new, or the portal by itself. */
function nameless({ action }: EventRow, t: Record<'linkHolder' | 'founder' | 'system', string>): string {
  if (action === 'tenant.create') return t.founder
  return ofLinkHolders.has(action) ? t.linkHolder : t.system
}
const ofLinkHolders: ReadonlySet<string> = new Set(['invitation.view', 'password.set'])

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
