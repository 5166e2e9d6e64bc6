import { useParams } from '@tanstack/react-router'
import type { Customer } from '#contract/customers.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch, useRead } from '../../lib/queries.ts'
import { isFiltered, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import type { PartnerSide } from './partnership-list.tsx'

/** View customers of a provider: only those shared with it (I-21). */
export const ProviderCustomersPage = () => <PartnerCustomers side="providers" />
/** View customers of a reseller: only those shared with it (I-21). */
export const ResellerCustomersPage = () => <PartnerCustomers side="resellers" />

function PartnerCustomers({ side }: { side: PartnerSide }) {
  const t = useMessages().partnerships
  const { partnershipId = '' } = useParams({ strict: false })
  const state = useListSearch()
  const customers = useMessages().customers
  const search = state.text('search') ? { search: state.text('search') } : {}
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const list = usePage(partnershipsApi.customers, { partnershipId, ...search, ...state.page })
  const prefetch = usePrefetch(partnershipsApi.customers)
  const invite = partnership.data?.can.includes('invite-customers') ? (
    <ButtonLink to={`/${side}/${partnershipId}/invite`} appearance="primary">
      {t.inviteCustomers}
    </ButtonLink>
  ) : undefined
  return (
    <Page>
      <PageHeader
        title={t[side].customers(partnership.data?.partnerName ?? '…')}
        sentence={t.customersSentence}
        crumbs={[{ to: `/${side}`, label: t[side].title }]}
        action={invite}
      />
      <FilterBar label={customers.search}>
        <SearchFilter state={state} label={customers.search} />
      </FilterBar>
      <DataList
        label={t[side].customers(partnership.data?.partnerName ?? '')}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        noHit={isFiltered(state, ['search']) ? <NoHit state={state} names={['search']} /> : undefined}
        empty={<Empty title={t.noCustomers} text={t.noCustomersText} action={invite} />}
        prefetch={(after) => prefetch({ partnershipId, ...search, ...state.page, after })}
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
    { key: 'domain', header: t.domain, cell: (row) => <CodeText>{row.domain}</CodeText> },
    { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
    { key: 'since', header: t.since, cell: (row) => <Moment at={row.since} /> },
  ]
}
