import type { ReactNode } from 'react'
import { isFiltered } from '../lib/use-list-search.ts'
import { DataList, type DataListProps } from './data-list.tsx'
import { FilterBar } from './filters.tsx'
import { NoHit } from './no-hit.tsx'

export type FilteredListProps<Row> = Omit<DataListProps<Row>, 'noHit'> & {
  /** What search and filters are called in the address bar. */
  filters?: string[]
  /** What they are for, for screen readers, where the list's own name does not say it. */
  filterLabel?: string
  controls?: ReactNode
  /** What is done with the list as it is shown, for example its export. */
  tools?: ReactNode
  /** Also without a filter the list shows only a part, so that an empty one does not mean there is nothing. */
  isPart?: boolean
}

/** A list with search and filters above it; where there is nothing at all it shows what fills it, and no tools for nothing. */
export function FilteredList<Row>(props: FilteredListProps<Row>) {
  const { filters = [], filterLabel, controls, tools, isPart: _isPart, ...list } = props
  const { state } = list
  const hasHits = list.list.data?.items.length !== 0 // else the words below offer to reset everything
  const hasBar = Boolean(controls || tools) && !isBare(props)
  return (
    <>
      {hasBar ? (
        <FilterBar
          label={filterLabel ?? list.label}
          state={state}
          names={hasHits ? filters : []}
          tools={tools}
        >
          {controls}
        </FilterBar>
      ) : null}
      <DataList
        {...list}
        noHit={isFiltered(state, filters) ? <NoHit state={state} names={filters} /> : undefined}
      />
    </>
  )
}

/** Whether there is nothing at all, also without search and filters. */
export function isBare<Row>({ state, list, filters = [], isPart = false }: FilteredListProps<Row>): boolean {
  const isEmpty = state.isFirstPage && !list.isPlaceholderData && list.data?.items.length === 0
  return isEmpty && !isPart && !isFiltered(state, filters)
}
