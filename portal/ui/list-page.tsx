import { FilteredList, type FilteredListProps, isBare } from './filtered-list.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { Page } from './page.tsx'

export type ListPageProps<Row> = Pick<PageHeaderProps, 'title' | 'sentence' | 'crumbs' | 'action'> &
  FilteredListProps<Row>

/** A page that is one list; the action of an empty one stands with the words that say what fills it. */
export function ListPage<Row>({ title, sentence, crumbs, action, ...list }: ListPageProps<Row>) {
  return (
    <Page>
      <PageHeader
        title={title}
        sentence={sentence}
        crumbs={crumbs}
        action={isBare(list) ? undefined : action}
      />
      <FilteredList {...list} />
    </Page>
  )
}
