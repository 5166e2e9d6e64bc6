import { Button, mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import type { Column, DataListProps } from './data-list.tsx'
import { useDataListStyles } from './data-list-styles.ts'

type RowProps<Row> = Pick<DataListProps<Row>, 'columns' | 'rowId' | 'state' | 'expand' | 'actions'> & {
  row: Row
}

/** One record of a list and, when its arrow is open, the record in place below it. */
export function DataRow<Row>({ row, columns, rowId, state, expand, actions }: RowProps<Row>) {
  const styles = useDataListStyles()
  const detailId = useId()
  const id = rowId(row)
  const isOpen = expand !== undefined && state.text('open') === id
  const [nameColumn, ...others] = columns
  return (
    <>
      <tr className={styles.row}>
        {nameColumn ? (
          <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
            <div className={styles.nameLine}>
              {expand ? <Arrow isOpen={isOpen} controls={detailId} toggle={() => state.toggle(id)} /> : null}
              <div className={styles.nameText}>{nameColumn.cell(row)}</div>
            </div>
          </th>
        ) : null}
        {others.map((column) => (
          <Cell key={column.key} column={column} row={row} />
        ))}
        {actions ? <td className={mergeClasses(styles.cell, styles.actions)}>{actions(row)}</td> : null}
      </tr>
      {isOpen ? (
        <tr id={detailId} className={styles.detailRow}>
          <td colSpan={columns.length + (actions ? 1 : 0)} className={styles.detail}>
            {expand(row)}
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const styles = useDataListStyles()
  return (
    <td className={mergeClasses(styles.cell, column.isNumber && styles.number)}>
      <span className={styles.cellLabel}>{column.header}</span>
      <span className={styles.cellValue}>{column.cell(row)}</span>
    </td>
  )
}

function Arrow({ isOpen, controls, toggle }: { isOpen: boolean; controls: string; toggle: () => void }) {
  const t = useMessages()
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      aria-label={isOpen ? t.ui.closeRow : t.ui.openRow}
      onClick={toggle}
    />
  )
}
