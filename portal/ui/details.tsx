import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalS },
  },
})

export type Entry = { name: string; value: ReactNode }

/** Names and values of one record; entries without value are left out. */
export function Details({ entries }: { entries: Entry[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {entries
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .flatMap(({ name, value }) => [
          <dt key={`${name}.name`} className={styles.term}>
            {name}
          </dt>,
          <dd key={name} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  )
}
