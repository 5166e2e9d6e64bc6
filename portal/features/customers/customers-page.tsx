import { customersApi, type Customer } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { isFiltered, NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { CustomerSummary } from './customer-summary.tsx'
import { ExportButton } from './export-button.tsx'
import { NoCustomers } from './no-customers.tsx'

const filters = ['search']

/** The customers that authorised the organisation (W15). */
export function CustomersPage() {
  const t = useMessages().customers
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(customersApi.list, { ...state.page, ...search })
  const prefetch = usePrefetch(customersApi.list)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} action={<ExportButton search={search} />} />
      <FilterBar label={t.list}>
        <SearchFilter state={state} label={t.search} />
      </FilterBar>
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<NoCustomers />}
        noHit={isFiltered(state, filters) ? <NoHit state={state} names={filters} /> : undefined}
        expand={(row) => <CustomerSummary customer={row} />}
        prefetch={(after) => prefetch({ ...state.page, ...search, after })}
      />
    </Page>
  )
}

function useColumns(): Column<Customer>[] {
  const t = useMessages().customers
  const format = useFormat()
  return [
    {
      key: 'name',
      header: t.name,
      cell: (row) => <TextLink to={`/customers/${row.id}`}>{row.name}</TextLink>,
    },
    { key: 'domain', header: t.domain, cell: (row) => row.domain },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    { key: 'since', header: t.since, cell: (row) => <Moment at={row.since} /> },
    {
      key: 'rights',
      header: t.rights,
      cell: ({ hasAdminRights }) => (
        <StateBadge tone={hasAdminRights ? 'good' : 'quiet'}>
          {hasAdminRights ? t.hasRights : t.noRights}
        </StateBadge>
      ),
    },
  ]
}
