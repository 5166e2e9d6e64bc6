import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    '@media print': { display: 'none' },
  },
})

/** Buttons, forms and menus: of no use on paper. */
export function NotPrinted({ children }: { children: ReactNode }) {
  return <div className={useStyles().part}>{children}</div>
}
