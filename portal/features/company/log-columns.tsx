import type { LogEntry } from '#contract/customer-log.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { useEventNames } from '../../parts/event-names.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'

export function useLogColumns(): Column<LogEntry>[] {
  const t = useMessages().customerLog
  const format = useFormat()
  const { actionOf, subjectOf, nameless } = useEventNames()
  return [
    { key: 'action', header: t.what, cell: (row) => actionOf(row) },
    { key: 'subject', header: t.concerning, cell: (row) => <CodeText>{subjectOf(row)}</CodeText> },
    { key: 'person', header: t.who, cell: (row) => row.personName || nameless(row) },
    { key: 'organisation', header: t.organisation, cell: (row) => <Organisation entry={row} /> },
    { key: 'at', header: t.at, cell: (row) => <Moment at={row.at} withTime /> },
    { key: 'sequence', header: t.number, cell: (row) => t.sealedAs(format.number(row.sequence)) },
  ]
}

/** Who acted; a partner acts for the customer, which is said. */
function Organisation({ entry }: { entry: LogEntry }) {
  const t = useMessages().customerLog
  const own = useSession()?.organisation.name ?? ''
  if (!entry.isOnBehalf) return entry.organisationName || '–'
  return (
    <>
      {entry.organisationName}
      <div>{t.forUs(own)}</div>
    </>
  )
}

export function LogDetails({ entry }: { entry: LogEntry }) {
  const t = useMessages().customerLog
  const format = useFormat()
  return (
    <Details
      entries={[
        { name: t.exactly, value: format.exact(entry.at) },
        { name: t.reason, value: entry.reason },
        { name: t.ticket, value: entry.ticket },
        { name: t.name, value: entry.action },
        { name: t.requestId, value: entry.requestId },
        { name: t.hash, value: entry.hash },
      ]}
    />
  )
}
