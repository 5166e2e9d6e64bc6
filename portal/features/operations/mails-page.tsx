import { mailStates, operationsApi, type MailRow } from '#contract/operations.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { DemoInboxLink } from './demo-inbox-link.tsx'
import { RetryButton } from './retry-button.tsx'

/** Outgoing mails by state; dead letters can be tried again. */
export function MailsPage() {
  const { operations, operatorPages, ui } = useMessages()
  const t = operations.mails
  return (
    <EndpointListPage
      title={t.title}
      sentence={t.sentence}
      action={
        <>
          <ButtonLink to="/failed-jobs">{operatorPages.jobs.open}</ButtonLink>
          <DemoInboxLink />
        </>
      }
      label={t.list}
      endpoint={operationsApi.mails}
      choice={{
        name: 'state',
        label: t.state,
        all: t.allStates,
        options: mailStates.map((value) => ({ value, label: t.states[value] })),
      }}
      searchLabel={t.recipient}
      tools={(shown) => (
        <ExportButton endpoint={programmeListsApi.mails} input={shown} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      )}
      columns={useColumns()}
      sort="-created"
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => <MailDetails mail={row} />}
      actions={(row) => <RetryButton mail={row} />}
    />
  )
}

const tones = { waiting: 'waiting', sent: 'good', dead: 'bad' } as const

function useColumns(): Column<MailRow>[] {
  const t = useMessages().operations.mails
  const format = useFormat()
  const names: Record<string, string> = t.names
  return [
    { key: 'recipient', header: t.recipient, cell: (row) => <CodeText>{row.recipient}</CodeText> },
    { key: 'mail', header: t.mail, cell: (row) => names[row.mail] ?? row.mail },
    {
      key: 'state',
      header: t.state,
      cell: (row) => <StateBadge tone={tones[row.state]}>{t.states[row.state]}</StateBadge>,
    },
    { key: 'attempts', header: t.attempts, cell: (row) => format.number(row.attempts), isNumber: true },
    {
      key: 'created',
      header: t.created,
      cell: (row) => <Moment at={row.createdAt} withTime />,
      sort: 'created',
    },
  ]
}

function MailDetails({ mail }: { mail: MailRow }) {
  const t = useMessages().operations.mails
  return (
    <Details
      entries={[
        { name: t.created, value: <Moment at={mail.createdAt} withTime /> },
        { name: t.sent, value: mail.sentAt ? <Moment at={mail.sentAt} withTime /> : null },
        { name: t.lastError, value: mail.lastError },
        { name: 'ID', value: mail.id },
      ]}
    />
  )
}
