import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { useDataListStyles } from './data-list-styles.ts'

const rows = ['a', 'b', 'c', 'd', 'e', 'f']

/** The table's shape while it loads, so that nothing jumps. */
export function DataListSkeleton({ columns, label }: { columns: number; label: string }) {
  const styles = useDataListStyles()
  const cells = Array.from({ length: columns }, (_, index) => `c${index}`)
  return (
    <output className={styles.frame} aria-label={useMessages().ui.loading(label)}>
      <Skeleton>
        <table role="presentation" className={styles.table}>
          <tbody>
            {rows.map((row) => (
              <tr key={row} className={styles.row}>
                {cells.map((cell) => (
                  <td key={cell} className={styles.cell}>
                    <SkeletonItem className={styles.bar} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Skeleton>
    </output>
  )
}
