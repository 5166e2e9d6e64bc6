import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, width: '100%' },
  narrow: { maxWidth: '720px' },
})

/** The column of a page; `isNarrow` keeps running text and forms readable. */
export function Page({ isNarrow = false, children }: { isNarrow?: boolean; children: ReactNode }) {
  const styles = useStyles()
  return <div className={isNarrow ? `${styles.page} ${styles.narrow}` : styles.page}>{children}</div>
}
