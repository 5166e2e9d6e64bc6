import type { ReactNode } from 'react'
import { DataList, type DataListProps } from './data-list.tsx'
import { FilterBar } from './filters.tsx'
import { isFiltered } from '../lib/use-list-search.ts'
import { NoHit } from './no-hit.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { Page } from './page.tsx'

export type ListPageProps<Row> = Pick<PageHeaderProps, 'title' | 'sentence' | 'action'> &
  Omit<DataListProps<Row>, 'noHit'> & {
    /** What search and filters are called in the address bar. */
    filters: string[]
    /** What they are for, for screen readers. */
    filterLabel: string
    controls: ReactNode
    /** What is done with the list as it is shown, for example its export. */
    tools?: ReactNode
    /** Also without a filter the list shows only a part, so that an empty one does not mean there is nothing. */
    isPart?: boolean
  }

/** A page that is one list; where there is nothing at all it shows what fills it, and no tools for nothing. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, sentence, action, filters, filterLabel, controls, tools, isPart = false, ...list } = props
  const isNarrowed = isFiltered(list.state, filters)
  const isBare = !isNarrowed && !isPart && hasNothing(list)
  return (
    <Page>
      <PageHeader title={title} sentence={sentence} action={isBare ? undefined : action} />
      {isBare ? null : (
        <FilterBar label={filterLabel} state={list.state} names={filters} tools={tools}>
          {controls}
        </FilterBar>
      )}
      <DataList {...list} noHit={isNarrowed ? <NoHit state={list.state} names={filters} /> : undefined} />
    </Page>
  )
}

function hasNothing<Row>({ list, state }: Pick<DataListProps<Row>, 'list' | 'state'>): boolean {
  return state.isFirstPage && !list.isPlaceholderData && list.data?.items.length === 0
}
