import { operationsApi, type PartnerRow } from '#contract/operations.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { PartnerState } from '../../parts/partner-state.tsx'
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

const kinds = ['provider', 'reseller'] as const
const states = ['enrolling', 'active', 'suspended', 'deauthorised'] as const

/** Providers and resellers of the programme, for the operator. */
export function ProgrammePartnersPage() {
  const messages = useMessages()
  const t = messages.operations.partners
  const entries = messages.directoryEntry.waiting
  const state = useListSearch()
  const kind = kinds.find((known) => known === state.text('kind'))
  const standing = states.find((known) => known === state.text('state'))
  const search = state.text('search')
  const shown = {
    ...(kind ? { kind } : {}),
    ...(standing ? { state: standing } : {}),
    ...(search ? { search } : {}),
  }
  const query = { ...state.page, ...shown, ...sortOf(state, ['name', '-name']) }
  const list = usePage(operationsApi.partners, query)
  const prefetch = usePrefetch(operationsApi.partners)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      action={
        <>
          <ButtonLink to="/programme-partners/new" appearance="primary">
            {messages.operatorPages.addProvider.open}
          </ButtonLink>
          <ButtonLink to="/provider-entries">{entries.open}</ButtonLink>
        </>
      }
      label={t.list}
      list={list}
      columns={useColumns()}
      sort="name"
      rowId={(row) => row.id}
      state={state}
      tools={
        <ExportButton endpoint={programmeListsApi.partners} input={shown} fileName={`${t.title}.csv`}>
          {messages.ui.export}
        </ExportButton>
      }
      filters={['search', 'kind', 'state']}
      filterLabel={t.title}
      controls={<Filters />}
      empty={
        <Empty
          title={t.empty}
          text={t.emptyText}
          action={
            <ButtonLink to="/programme-partners/new" appearance="primary">
              {messages.operatorPages.addProvider.open}
            </ButtonLink>
          }
        />
      }
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function Filters() {
  const { operations, settings } = useMessages()
  const t = operations.partners
  const state = useListSearch()
  return (
    <>
      <SearchFilter state={state} label={t.name} />
      <ChipFilter
        state={state}
        name="kind"
        label={t.kind}
        all={t.allKinds}
        options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <ChipFilter
        state={state}
        name="state"
        label={t.state}
        all={t.allStates}
        options={states.map((value) => ({ value, label: settings.organisation.states[value] }))}
      />
    </>
  )
}

function useColumns(): Column<PartnerRow>[] {
  const t = useMessages()
  const p = t.operations.partners
  const format = useFormat()
  return [
    {
      key: 'name',
      sort: 'name',
      header: p.name,
      cell: (row) => <TextLink to={`/programme-partners/${row.id}`}>{row.name}</TextLink>,
    },
    { key: 'kind', header: p.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'country', header: p.country, cell: (row) => format.country(row.country) },
    {
      key: 'state',
      header: p.state,
      cell: (row) => <PartnerState state={row.state} leavesAt={row.leavesAt} />,
    },
    { key: 'since', header: p.since, cell: (row) => <Moment at={row.since} /> },
  ]
}
