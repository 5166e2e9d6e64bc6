import { useLocation, useNavigate } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The `after` of every page before this one; keyset paging knows only the way forward. */
    trail?: string[]
  }
}

export type ListSearch = Record<string, string | undefined>
export type ListState = ReturnType<typeof useListSearch>
export const pageSizes = [20, 50, 100] as const

/** What stands in the address bar of a list, and how to change it; a new filter starts at the first page. */
export function useListSearch() {
  const location = useLocation()
  const navigate = useNavigate()
  const search = strings(location.search)
  const trail = location.state.trail ?? []
  const go = (change: ListSearch, nextTrail: string[], replace = false) =>
    void navigate({
      to: location.pathname,
      search: withoutEmpty({ ...search, ...change }),
      state: { trail: nextTrail },
      replace,
      resetScroll: false,
    })
  const limit = pageSizes.find((size) => String(size) === search['limit']) ?? pageSizes[0]
  return {
    /** A filter's value; empty when it is not set. */
    text: (name: string) => search[name] ?? '',
    /** What a list's query needs for its paging. */
    page: { ...(search['after'] ? { after: search['after'] } : {}), limit },
    isFirstPage: !search['after'],
    canGoBack: trail.length > 0,
    filter: (change: ListSearch) => go({ ...change, after: undefined, open: undefined }, [], true),
    resize: (size: number) => go({ limit: String(size), after: undefined, open: undefined }, []),
    next: (after: string) => go({ after, open: undefined }, [...trail, search['after'] ?? '']),
    previous: () => go({ after: trail.at(-1) || undefined, open: undefined }, trail.slice(0, -1)),
    first: () => go({ after: undefined, open: undefined }, []),
    /** Opens or closes the row that stands expanded. */
    toggle: (id: string) => go({ open: search['open'] === id ? undefined : id }, trail, true),
  }
}

/** What the search box says, for a list's query. */
export const searchOf = (state: ListState): { search?: string } =>
  state.text('search') ? { search: state.text('search') } : {}

/** Whether any of these filters is set. */
export const isFiltered = (state: ListState, names: string[]) => names.some((name) => state.text(name) !== '')

/** The change that takes these filters back. */
export const withoutFilters = (names: string[]): ListSearch =>
  Object.fromEntries(names.map((name) => [name, undefined]))

/** The `sort` of the address bar, if the list knows it. */
export function sortOf<const S extends string>(state: ListState, sorts: readonly S[]): { sort?: S } {
  const sort = sorts.find((known) => known === state.text('sort'))
  return sort ? { sort } : {}
}

const withoutEmpty = (search: ListSearch): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value))
const strings = (search: object): ListSearch =>
  Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))
