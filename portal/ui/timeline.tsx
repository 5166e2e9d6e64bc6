import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
    position: 'relative',
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '11px',
      top: '26px',
      bottom: '2px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  icon: { fontSize: '22px', lineHeight: '24px', color: tokens.colorBrandForeground1, display: 'flex' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
})

export type TimelineEntry = {
  key: string
  icon: ReactElement
  title: string
  note?: ReactNode
  isCurrent?: boolean
}

/** What happened, or has to happen, one after the other. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  const styles = useStyles()
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.item} aria-current={entry.isCurrent ? 'step' : undefined}>
          <span className={styles.icon} aria-hidden>
            {entry.icon}
          </span>
          <div>
            <div className={styles.title}>{entry.title}</div>
            {entry.note ? <div className={styles.note}>{entry.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
