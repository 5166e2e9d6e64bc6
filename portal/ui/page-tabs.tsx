import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useLinkProps, useLocation } from '@tanstack/react-router'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
})

export type PageTab = { to: string; label: string }

/** Pages of one record beside each other, each with its own address. */
export function PageTabs({ label, tabs }: { label: string; tabs: PageTab[] }) {
  const styles = useStyles()
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Tab {...tab} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tab({ to, label }: PageTab) {
  const styles = useStyles()
  const link = useLinkProps({ to })
  const isCurrent = useLocation().pathname === to
  return (
    <a
      href={link.href}
      onClick={link.onClick}
      onMouseEnter={link.onMouseEnter}
      onFocus={link.onFocus}
      className={mergeClasses(styles.tab, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {label}
    </a>
  )
}
