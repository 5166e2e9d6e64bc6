import { enrolmentApi, type VettingRow } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SelectFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { isFiltered, NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { VettingState } from './vetting-state.tsx'

const filters = ['state']
/** Without a filter the queue shows what waits for a decision; drafts are not the operator's business. */
const others = ['email_verification', 'qualified', 'active', 'rejected', 'withdrawn'] as const

/** The queue of applications (W30). */
export function VettingPage() {
  const t = useMessages().vetting
  const state = useListSearch()
  const chosen = others.find((known) => known === state.text('state'))
  const filter = chosen ? { state: chosen } : {}
  const list = usePage(enrolmentApi.queue, { ...state.page, ...filter })
  const prefetch = usePrefetch(enrolmentApi.queue)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FilterBar label={t.state}>
        <SelectFilter
          state={state}
          name="state"
          label={t.state}
          all={t.waiting}
          options={others.map((value) => ({ value, label: t.states[value] }))}
        />
      </FilterBar>
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        noHit={isFiltered(state, filters) ? <NoHit state={state} names={filters} /> : undefined}
        actions={(row) => (
          <ButtonLink to={`/vetting/${row.id}`} size="small" label={`${t.review}: ${row.organisationName}`}>
            {t.review}
          </ButtonLink>
        )}
        prefetch={(after) => prefetch({ ...state.page, ...filter, after })}
      />
    </Page>
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
    { key: 'partner', header: t.partnerId, cell: (row) => row.partnerId ?? '–' },
    {
      key: 'submitted',
      header: t.submitted,
      cell: (row) => (row.submittedAt ? <Moment at={row.submittedAt} withTime /> : '–'),
    },
    { key: 'state', header: t.state, cell: (row) => <VettingState state={row.state} /> },
  ]
}
