import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { WordmarkLink } from './wordmark-link.tsx'

const useStyles = makeStyles({
  frame: {
    maxWidth: '960px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
})

/** The barest frame: wordmark and content, for pages outside menu and route tree. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className={useStyles().frame}>
      <header>
        <WordmarkLink />
      </header>
      <main id="content">{children}</main>
    </div>
  )
}
