import { partnershipsApi, providerServices } from '#contract/partnerships.ts'
import { countriesByName } from '../../lib/countries.ts'
import { useFormat } from '../../lib/format.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { usePage } from '../../lib/queries.ts'
import { useListSearch, type ListState } from '../../lib/use-list-search.ts'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { ProviderList } from './provider-list.tsx'

/** Find a provider: the public directory with country, service and text filters. */
export function FindProviderPage() {
  const t = useMessages().publicPages.directory
  const state = useListSearch()
  const list = usePage(partnershipsApi.directory, { ...state.page, ...filtersOf(state) })
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <DirectoryFilters state={state} hasHits={list.data?.items.length !== 0} />
      <ProviderList list={list} state={state} />
    </Page>
  )
}

function filtersOf(state: ListState) {
  const service = providerServices.find((name) => name === state.text('service'))
  const [country, search] = [state.text('country'), state.text('search')]
  return { ...(service ? { service } : {}), ...(country ? { country } : {}), ...(search ? { search } : {}) }
}

type FiltersProps = {
  state: ListState
  /** Else the words below offer to reset everything. */ hasHits: boolean
}

function DirectoryFilters({ state, hasHits }: FiltersProps) {
  const t = useMessages().publicPages.directory
  const { language } = useLanguage()
  const format = useFormat()
  const countries = countriesByName(language, format.country)
  return (
    <FilterBar label={t.filters} state={state} names={hasHits ? ['search', 'country', 'service'] : []}>
      <SearchFilter state={state} label={t.search} />
      <ChipFilter
        state={state}
        name="country"
        label={t.country}
        all={t.allCountries}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ChipFilter
        state={state}
        name="service"
        label={t.service}
        all={t.allServices}
        options={providerServices.map((service) => ({ value: service, label: t.services[service] }))}
      />
    </FilterBar>
  )
}
