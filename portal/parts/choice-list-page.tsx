import type { ReactNode } from 'react'
import type { Endpoint, Input } from '#contract/endpoint.ts'
import { usePage, usePrefetch } from '../lib/queries.ts'
import type { RowOf } from '../lib/rows.ts'
import { sortOf, useListSearch } from '../lib/use-list-search.ts'
import type { Listed } from '../ui/data-list.tsx'
import { ChipFilter, type ChipFilterProps } from '../ui/filter-chip.tsx'
import { SearchFilter } from '../ui/filters.tsx'
import { ListPage, type ListPageProps } from '../ui/list-page.tsx'

type Shown =
  | 'title'
  | 'sentence'
  | 'action'
  | 'label'
  | 'columns'
  | 'rowId'
  | 'empty'
  | 'expand'
  | 'actions'
  | 'sort'
export type ChoiceListPageProps<E extends Endpoint> = Pick<ListPageProps<RowOf<E>>, Shown | 'isPart'> & {
  endpoint: E
  /** The one filter of the list; its name is the endpoint's. */
  choice: Omit<ChipFilterProps, 'state' | 'name'> & { name: keyof Input<E> & string }
  /** What its search box is called, where the endpoint knows `search`. */
  searchLabel?: string
  /** Further controls, given what the filters show. */
  more?: (shown: Record<string, string>) => ReactNode
}

/** A page that is one list with one filter, for example by state. */
export function ChoiceListPage<E extends Endpoint>(props: ChoiceListPageProps<E>) {
  const { endpoint, choice, searchLabel, more, ...page } = props
  const state = useListSearch()
  const chosen = choice.options.find(({ value }) => value === state.text(choice.name))
  const search = searchLabel ? state.text('search') : ''
  const shown = { ...(chosen ? { [choice.name]: chosen.value } : {}), ...(search ? { search } : {}) }
  const sorts = page.columns.flatMap(({ sort }) => (sort ? [sort, `-${sort}`] : []))
  const query = { ...state.page, ...shown, ...sortOf(state, sorts) }
  const list = usePage(endpoint, asInput<E>(query))
  const prefetch = usePrefetch(endpoint)
  return (
    <ListPage<RowOf<E>>
      {...page}
      list={asListed<E>(list)}
      state={state}
      filters={searchLabel ? ['search', choice.name] : [choice.name]}
      filterLabel={choice.label}
      controls={
        <>
          {searchLabel ? <SearchFilter state={state} label={searchLabel} /> : null}
          <ChipFilter {...choice} state={state} />
          {more?.(shown)}
        </>
      }
      prefetch={(after) => prefetch(asInput<E>({ ...query, after }))}
    />
  )
}

/** The endpoint names the filter and every list is paged alike; TypeScript cannot see that through a computed name. */
const asInput = <E extends Endpoint>(query: object) => query as Input<E>
/** RowOf is never unless the endpoint answers with pages, and then no page could be drawn. */
const asListed = <E extends Endpoint>(list: unknown) => list as Listed<RowOf<E>>
