import { useMessages } from '../lib/i18n.tsx'
import { useDataListStyles } from './data-list-styles.ts'

const rows = ['a', 'b', 'c', 'd', 'e', 'f']

/** The table's shape while it loads, so that nothing jumps. */
export function DataListSkeleton({ columns, label }: { columns: number; label: string }) {
  const styles = useDataListStyles()
  const cells = Array.from({ length: columns }, (_, index) => `c${index}`)
  return (
    <output className={styles.frame} aria-label={useMessages().ui.loading(label)}>
      {rows.map((row) => (
        <span key={row} className={styles.barRow}>
          {cells.map((cell) => (
            <span key={cell} className={styles.bar} />
          ))}
        </span>
      ))}
    </output>
  )
}
