import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { enrolmentApi, type VettingRow } from '#contract/enrolment.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { sortOf, useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useFiguresSentence } from './figures-sentence.ts'
import { VettingState } from './vetting-state.tsx'

/** Without a filter the queue shows what is open; drafts are not the operator's business. */
const states = [
  'under_review',
  'info_requested',
  'email_verification',
  'qualified',
  'active',
  'rejected',
  'withdrawn',
] as const
const isOpen = ({ state }: VettingRow) => state === 'under_review' || state === 'info_requested'

/** The queue of applications by due date (W30). */
export function VettingPage() {
  const { vetting: t, ui } = useMessages()
  const state = useListSearch()
  const [chosen, choose] = useState<VettingRow[]>([])
  const filter = states.find((one) => one === state.text('state'))
  const search = state.text('search')
  const shown = { ...(filter ? { state: filter } : {}), ...(search ? { search } : {}) }
  const query = { ...state.page, ...shown, ...sortOf(state, ['due', '-due', 'name', '-name']) }
  const prefetch = usePrefetch(enrolmentApi.queue)
  const figures = useFiguresSentence()
  const toggle = (row: VettingRow) =>
    choose((now) =>
      now.some(({ id }) => id === row.id) ? now.filter(({ id }) => id !== row.id) : [...now, row],
    )
  return (
    <ListPage
      title={t.title}
      sentence={figures ?? t.sentence}
      label={t.list}
      list={usePage(enrolmentApi.queue, query)}
      columns={useColumns(chosen, toggle)}
      sort="due"
      rowId={(row) => row.id}
      state={state}
      filters={['search', 'state']}
      filterLabel={t.state}
      isPart
      tools={
        <ExportButton endpoint={programmeListsApi.vetting} input={shown} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      controls={
        <>
          <SearchFilter state={state} label={t.search} />
          <ChipFilter
            state={state}
            name="state"
            label={t.state}
            all={t.waiting}
            options={states.map((value) => ({ value, label: t.states[value] }))}
          />
          {chosen.length > 0 ? <BulkBar chosen={chosen} clear={() => choose([])} /> : null}
        </>
      }
      empty={<Empty title={t.empty} text={t.emptyText} />}
      actions={(row) => (
        <ButtonLink to={`/vetting/${row.id}`} size="small" label={`${t.review}: ${row.organisationName}`}>
          {t.review}
        </ButtonLink>
      )}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function useColumns(chosen: VettingRow[], toggle: (row: VettingRow) => void): Column<VettingRow>[] {
  const t = useMessages().vetting
  const format = useFormat()
  return [
    {
      key: 'name',
      sort: 'name',
      header: t.organisation,
      cell: (row) => (
        <span style={{ display: 'flex', alignItems: 'center' }}>
          {isOpen(row) ? (
            <Checkbox
              aria-label={t.select(row.organisationName)}
              checked={chosen.some(({ id }) => id === row.id)}
              onChange={() => toggle(row)}
            />
          ) : null}
          <TextLink to={`/vetting/${row.id}`}>{row.organisationName}</TextLink>
          {row.isRevision ? <Tag>{t.revision}</Tag> : null}
        </span>
      ),
    },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    { key: 'due', sort: 'due', header: t.due, cell: (row) => <Due row={row} /> },
    { key: 'owner', header: t.owner, cell: ({ owner }) => owner ?? '–' },
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
