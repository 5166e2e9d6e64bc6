import { mergeClasses } from '@fluentui/react-components'
import type { Column } from './data-list.tsx'
import { useDataListStyles } from './data-list-styles.ts'

export type SmallTableProps<Row> = {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
}

/** A table that is part of a record and is never paged; on narrow screens each row becomes a card. */
export function SmallTable<Row>({ label, columns, rows, rowId }: SmallTableProps<Row>) {
  const styles = useDataListStyles()
  return (
    <div className={styles.frame}>
      <table aria-label={label} className={styles.table}>
        <thead className={styles.head}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={mergeClasses(styles.headCell, column.isNumber && styles.number)}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.map((row) => (
            <SmallRow key={rowId(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SmallRow<Row>({ row, columns: [name, ...others] }: { row: Row; columns: Column<Row>[] }) {
  const styles = useDataListStyles()
  return (
    <tr className={styles.row}>
      {name ? (
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          {name.cell(row)}
        </th>
      ) : null}
      {others.map((column) => (
        <td key={column.key} className={mergeClasses(styles.cell, column.isNumber && styles.number)}>
          <span className={styles.cellLabel}>{column.header}</span>
          <span className={styles.cellValue}>{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  )
}
