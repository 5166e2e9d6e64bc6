import type { ReactNode } from 'react'
import { FilteredList, type FilteredListProps, isBare } from './filtered-list.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { Page } from './page.tsx'

export type ListPageProps<Row> = Pick<PageHeaderProps, 'title' | 'sentence' | 'crumbs' | 'action'> &
  FilteredListProps<Row> & {
    /** What stands between title and list, for example the upload that fills it. */
    children?: ReactNode
  }

/** A page that is one list; the action of an empty one stands with the words that say what fills it. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, sentence, crumbs, action, children, ...list } = props
  return (
    <Page>
      <PageHeader
        title={title}
        sentence={sentence}
        crumbs={crumbs}
        action={isBare(list) ? undefined : action}
      />
      {children}
      <FilteredList {...list} />
    </Page>
  )
}
