import { makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

const useStyles = makeStyles({
  header: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  text: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
    ':focus': { outlineStyle: 'none' },
  },
  sentence: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    maxWidth: '72ch',
  },
})

export type PageHeaderProps = {
  title: string
  /** One sentence of what the page is for, where the title does not say it. */
  sentence?: ReactNode
  /** The one primary action, at the right. */
  action?: ReactNode
  /** The pages above, from the second level on. */
  crumbs?: Crumb[]
  /** The page tells the result of an action: its title takes the focus although the address stayed. */
  isResult?: boolean
}

/** Title of a page: takes the focus after navigation and names the browser's tab. */
export function PageHeader({ title, sentence, action, crumbs, isResult = false }: PageHeaderProps) {
  const styles = useStyles()
  useDocumentTitle(title)
  return (
    <div>
      {crumbs ? <Breadcrumbs crumbs={crumbs} current={title} /> : null}
      <div className={styles.header}>
        <div className={styles.text}>
          <h1 ref={useFocusAfterNavigation(isResult)} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {sentence ? <p className={styles.sentence}>{sentence}</p> : null}
        </div>
        {action}
      </div>
    </div>
  )
}

let firstPath: string | undefined
let hasNavigated = false

/**
 * A screen reader starts reading the new page; on the first load the browser does that itself. Whoever has opened
 * something while the page was still coming in keeps it.
 */
function useFocusAfterNavigation(isResult: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    firstPath ??= pathname
    hasNavigated ||= firstPath !== pathname
    const isElsewhere = document.activeElement?.matches('[aria-expanded="true"]')
    if (isResult || (hasNavigated && !isElsewhere)) heading.current?.focus()
  }, [pathname, isResult])
  return heading
}
