import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** Buttons or badges beside each other; they wrap on narrow screens. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>
}
