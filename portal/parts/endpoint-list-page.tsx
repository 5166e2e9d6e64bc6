import type { ReactNode } from 'react'
import type { Endpoint, Input } from '#contract/endpoint.ts'
import { usePage, usePrefetch } from '../lib/queries.ts'
import type { RowOf } from '../lib/rows.ts'
import { searchOf, sortOf, useListSearch } from '../lib/use-list-search.ts'
import type { Listed } from '../ui/data-list.tsx'
import { ChipFilter, type ChipFilterProps } from '../ui/filter-chip.tsx'
import { SearchFilter } from '../ui/filters.tsx'
import { ListPage, type ListPageProps } from '../ui/list-page.tsx'

type Shown =
  | 'title'
  | 'sentence'
  | 'crumbs'
  | 'action'
  | 'children'
  | 'label'
  | 'columns'
  | 'rowId'
  | 'empty'
  | 'expand'
  | 'actions'
  | 'sort'
  | 'isPart'
export type EndpointListPageProps<E extends Endpoint> = Pick<ListPageProps<RowOf<E>>, Shown> & {
  endpoint: E
  /** The one filter of the list, for example by state; its name is the endpoint's. */
  choice?: Omit<ChipFilterProps, 'state' | 'name'> & { name: keyof Input<E> & string }
  /** What its search box is called, where the endpoint knows `search`. */
  searchLabel?: string
  /** What is done with the list, given what search and filter show. */
  tools?: (shown: Record<string, string>) => ReactNode
}

/** A page that is the list of one endpoint: paged, sorted by its columns, searched and filtered where it can be. */
export function EndpointListPage<E extends Endpoint>(props: EndpointListPageProps<E>) {
  const { endpoint, choice, searchLabel, tools, ...page } = props
  const state = useListSearch()
  const chosen = choice?.options.find(({ value }) => value === state.text(choice.name))
  const search = searchLabel ? searchOf(state) : {}
  const shown = { ...(chosen && choice ? { [choice.name]: chosen.value } : {}), ...search }
  const sorts = page.columns.flatMap(({ sort }) => (sort ? [sort, `-${sort}`] : []))
  const query = { ...state.page, ...shown, ...sortOf(state, sorts) }
  const list = usePage(endpoint, asInput<E>(query))
  const prefetch = usePrefetch(endpoint)
  return (
    <ListPage<RowOf<E>>
      {...page}
      list={asListed<E>(list)}
      state={state}
      filters={[...(searchLabel ? ['search'] : []), ...(choice ? [choice.name] : [])]}
      controls={
        searchLabel || choice ? (
          <>
            {searchLabel ? <SearchFilter state={state} label={searchLabel} /> : null}
            {choice ? <ChipFilter {...choice} state={state} /> : null}
          </>
        ) : null
      }
      tools={tools?.(shown)}
      prefetch={(after) => prefetch(asInput<E>({ ...query, after }))}
    />
  )
}

/** The endpoint names the filter and every list is paged alike; TypeScript cannot see that through a computed name. */
const asInput = <E extends Endpoint>(query: object) => query as Input<E>
/** RowOf is never unless the endpoint answers with pages, and then no page could be drawn. */
const asListed = <E extends Endpoint>(list: unknown) => list as Listed<RowOf<E>>
