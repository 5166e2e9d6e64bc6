import { customersApi, type Customer } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Row } from '../../ui/row.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { CustomerSummary } from './customer-summary.tsx'
import { ExportCustomers } from './export-customers.tsx'
import { RequestRelationship } from './request-relationship.tsx'
import { NoCustomers } from './no-customers.tsx'

/** The customers that authorised the organisation (W15). */
export function CustomersPage() {
  const { customers: t, farewells, newCustomer } = useMessages()
  const ended = farewells.list
  const may = useMay()
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const query = { ...state.page, ...search, ...sortOf(state, sorts), include: 'eligibility' as const }
  const list = usePage(customersApi.list, query)
  const prefetch = usePrefetch(customersApi.list)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      action={
        <Row>
          {may('admin-relationship.view') ? (
            <ButtonLink to="/access-health">{t.accessHealth}</ButtonLink>
          ) : null}
          {may('customer.create') ? <ButtonLink to="/customers/add">{newCustomer.add}</ButtonLink> : null}
          <RequestRelationship />
          {may('farewell.view') ? <ButtonLink to="/ended">{ended}</ButtonLink> : null}
        </Row>
      }
      tools={<ExportCustomers search={search} />}
      filters={['search']}
      filterLabel={t.list}
      controls={<SearchFilter state={state} label={t.search} />}
      label={t.list}
      list={list}
      columns={useColumns(state.text('search') === '')}
      sort="name"
      rowId={(row) => row.id}
      state={state}
      empty={<NoCustomers />}
      expand={(row) => <CustomerSummary customer={row} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

const sorts = ['name', '-name', 'since', '-since'] as const

/** What is searched for comes by name. */
function useColumns(isSortable: boolean): Column<Customer>[] {
  const t = useMessages().customers
  const format = useFormat()
  return [
    {
      key: 'name',
      header: t.name,
      ...(isSortable ? { sort: 'name' } : {}),
      cell: (row) => <TextLink to={`/customers/${row.id}`}>{row.name}</TextLink>,
    },
    { key: 'domain', header: t.domain, cell: (row) => <CodeText>{row.domain}</CodeText> },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    {
      key: 'since',
      header: t.since,
      cell: (row) => <Moment at={row.since} />,
      ...(isSortable ? { sort: 'since' } : {}),
    },
    {
      key: 'orders',
      header: t.orders,
      cell: ({ orderObstacle }) => (
        <>
          <StateBadge tone={orderObstacle ? 'attention' : 'good'}>
            {orderObstacle ? t.notOrderable : t.orderable}
          </StateBadge>
          {orderObstacle ? <div>{t.orderObstacles[orderObstacle]}</div> : null}
        </>
      ),
    },
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
