import { enrolmentApi, type VettingRow } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ChoiceListPage } from '../../parts/choice-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { VettingState } from './vetting-state.tsx'

/** Without a filter the queue shows what waits for a decision; drafts are not the operator's business. */
const others = [
  'under_review',
  'info_requested',
  'email_verification',
  'qualified',
  'active',
  'rejected',
  'withdrawn',
] as const

/** The queue of applications (W30). */
export function VettingPage() {
  const t = useMessages().vetting
  return (
    <ChoiceListPage
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      endpoint={enrolmentApi.queue}
      choice={{
        name: 'state',
        label: t.state,
        all: t.waiting,
        options: others.map((value) => ({ value, label: t.states[value] })),
      }}
      isPart
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      actions={(row) => (
        <ButtonLink to={`/vetting/${row.id}`} size="small" label={`${t.review}: ${row.organisationName}`}>
          {t.review}
        </ButtonLink>
      )}
    />
  )
}

function useColumns(): Column<VettingRow>[] {
  const t = useMessages().vetting
  const format = useFormat()
  return [
    {
      key: 'name',
      header: t.organisation,
      cell: (row) => <TextLink to={`/vetting/${row.id}`}>{row.organisationName}</TextLink>,
    },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    {
      key: 'submitted',
      header: t.submitted,
      cell: (row) => (row.submittedAt ? <Moment at={row.submittedAt} /> : '–'),
    },
    {
      key: 'due',
      header: t.due,
      cell: (row) => <Due row={row} />,
    },
    { key: 'state', header: t.state, cell: (row) => <VettingState state={row.state} /> },
  ]
}

/** When the next step is due; late is said in a word, not only in colour. */
function Due({ row: { dueAt, isOverdue } }: { row: VettingRow }) {
  const t = useMessages().vetting
  if (!dueAt) return '–'
  if (!isOverdue) return <Moment at={dueAt} />
  return (
    <Row>
      <Moment at={dueAt} />
      <StateBadge tone="bad">{t.overdue}</StateBadge>
    </Row>
  )
}
