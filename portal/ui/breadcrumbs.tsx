import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { TextLink } from './links.tsx'

export type Crumb = { to: string; label: string }

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'flex', alignItems: 'center', minHeight: '24px', gap: tokens.spacingHorizontalXS },
})

/** The way back up; shown from the second level on. */
export function Breadcrumbs({ crumbs, current }: { crumbs: Crumb[]; current: string }) {
  const styles = useStyles()
  return (
    <nav aria-label={useMessages().ui.breadcrumb}>
      <ol className={styles.list}>
        {crumbs.map((crumb) => (
          <li key={crumb.to} className={styles.item}>
            <TextLink to={crumb.to}>{crumb.label}</TextLink>
            <ChevronRightRegular aria-hidden />
          </li>
        ))}
        <li className={styles.item} aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  )
}
