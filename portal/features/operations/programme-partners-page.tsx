import { operationsApi, type PartnerRow } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SelectFilter } from '../../ui/filters.tsx'
import { Moment } from '../../ui/moment.tsx'
import { isFiltered, NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const filters = ['kind']
const kinds = ['provider', 'reseller'] as const

/** Providers and resellers of the programme, for the operator. */
export function ProgrammePartnersPage() {
  const t = useMessages().operations.partners
  const state = useListSearch()
  const kind = kinds.find((known) => known === state.text('kind'))
  const filter = kind ? { kind } : {}
  const list = usePage(operationsApi.partners, { ...state.page, ...filter })
  const prefetch = usePrefetch(operationsApi.partners)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FilterBar label={t.kind}>
        <SelectFilter
          state={state}
          name="kind"
          label={t.kind}
          all={t.allKinds}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
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
        expand={(row) => (
          <Details
            entries={[
              { name: t.id, value: row.id },
              { name: t.domain, value: row.domain },
              { name: t.since, value: <Moment at={row.since} withTime /> },
            ]}
          />
        )}
        prefetch={(after) => prefetch({ ...state.page, ...filter, after })}
      />
    </Page>
  )
}

const tones = { enrolling: 'waiting', active: 'good', suspended: 'attention', closed: 'quiet' } as const

function useColumns(): Column<PartnerRow>[] {
  const t = useMessages()
  const p = t.operations.partners
  const format = useFormat()
  return [
    { key: 'name', header: p.name, cell: (row) => row.name },
    { key: 'kind', header: p.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'country', header: p.country, cell: (row) => format.country(row.country) },
    { key: 'domain', header: p.domain, cell: (row) => row.domain },
    {
      key: 'state',
      header: p.state,
      cell: (row) => (
        <StateBadge tone={tones[row.state]}>{t.settings.organisation.states[row.state]}</StateBadge>
      ),
    },
    { key: 'since', header: p.since, cell: (row) => <Moment at={row.since} /> },
  ]
}
