import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import type { ListState } from '../lib/use-list-search.ts'
import { DataRow } from './data-list-row.tsx'
import { DataListSkeleton } from './data-list-skeleton.tsx'
import { useDataListStyles } from './data-list-styles.ts'
import { HiddenText } from './hidden-text.tsx'
import { Pager } from './pager.tsx'
import { Problem } from './problem.tsx'
import { SortChoice, sortedBy, SortHeader } from './sort-header.tsx'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers and money stand at the right. */
  isNumber?: boolean
  /** What the list's `sort` calls this column, where it can be sorted by it. */
  sort?: string
}

/** What `usePage` returns, as far as a list needs it. */
export type Listed<Row> = {
  data: { items: Row[]; next: string | null } | undefined
  error: unknown
  isPending: boolean
  isPlaceholderData: boolean
  refetch: () => unknown
}

export type DataListProps<Row> = {
  /** What the list holds, for screen readers. */
  label: string
  list: Listed<Row>
  /** The first column names the row. */
  columns: Column<Row>[]
  rowId: (row: Row) => string
  state: ListState
  /** How the list is sorted when the address bar says nothing. */
  sort?: string
  /** Shown when there is nothing at all: what this list is and the action that fills it. */
  empty: ReactNode
  /** Shown when a filter or search found nothing; give it whenever one is set. */
  noHit?: ReactNode
  /** The record in place, opened by the arrow beside the name. */
  expand?: (row: Row) => ReactNode
  /** Buttons of a row, in a last column. */
  actions?: (row: Row) => ReactNode
  /** Called with the next page's `after` when the pointer is on Next. */
  prefetch?: (after: string) => void
}

/** A list of records with every state it can be in; on narrow screens each row becomes a card. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { list, state } = props
  if (list.error) return <Problem error={list.error} retry={() => void list.refetch()} />
  if (isUnknown(list)) return <DataListSkeleton columns={props.columns.length} label={props.label} />
  if (list.data?.items.length === 0 && state.isFirstPage) return props.noHit ?? props.empty
  return (
    <div>
      <SortChoice state={state} columns={props.columns} preset={props.sort} />
      <Table {...props} rows={list.data?.items ?? []} isStale={list.isPlaceholderData} />
      <Pager
        state={state}
        next={list.data?.next ?? null}
        {...(props.prefetch ? { prefetch: props.prefetch } : {})}
      />
    </div>
  )
}

/** Nothing found by the search before says nothing about this one. */
const isUnknown = <Row,>({ data, isPlaceholderData }: Listed<Row>) =>
  !data || (isPlaceholderData && data.items.length === 0)

type TableProps<Row> = DataListProps<Row> & { rows: Row[]; isStale: boolean }

function Table<Row>({ rows, isStale, ...props }: TableProps<Row>) {
  const styles = useDataListStyles()
  return (
    <div className={styles.frame}>
      <table aria-label={props.label} aria-busy={isStale} className={styles.table}>
        <thead className={styles.head}>
          <tr>
            {props.columns.map((column) => (
              <HeadCell key={column.key} column={column} state={props.state} preset={props.sort} />
            ))}
            {props.actions ? <ActionsHeader /> : null}
          </tr>
        </thead>
        <tbody className={mergeClasses(styles.body, isStale && styles.stale)}>
          {rows.map((row) => (
            <DataRow key={props.rowId(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type HeadCellProps<Row> = { column: Column<Row>; state: ListState; preset: string | undefined }

function HeadCell<Row>({ column: { header, isNumber, sort }, state, preset }: HeadCellProps<Row>) {
  const styles = useDataListStyles()
  const sorted = sort === undefined ? undefined : sortedBy(state, sort, preset)
  return (
    <th
      scope="col"
      className={mergeClasses(styles.headCell, isNumber && styles.number)}
      {...(sorted ? { 'aria-sort': sorted } : {})}
    >
      {sort === undefined ? (
        header
      ) : (
        <SortHeader state={state} sort={sort} sorted={sorted}>
          {header}
        </SortHeader>
      )}
    </th>
  )
}

function ActionsHeader() {
  const t = useMessages()
  return (
    <th scope="col" className={useDataListStyles().headCell}>
      <HiddenText>{t.ui.actions}</HiddenText>
    </th>
  )
}
