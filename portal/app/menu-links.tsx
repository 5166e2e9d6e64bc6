import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { useMay, useSession } from '../lib/session.ts'
import { HiddenText } from '../ui/hidden-text.tsx'
import { menus, type MenuItem } from './menu.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-current=page]': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
      borderLeftColor: tokens.colorBrandStroke1,
    },
  },
  icon: { fontSize: '20px', display: 'flex', flexShrink: 0 },
})

/** The entries this person may use. */
export function MenuLinks({ isCollapsed = false, onGo }: { isCollapsed?: boolean; onGo?: () => void }) {
  const styles = useStyles()
  const may = useMay()
  const kind = useSession()?.organisation.kind
  const items = kind ? menus[kind].filter((item) => may(item.needs)) : []
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.path}>
          <MenuLink item={item} isCollapsed={isCollapsed} {...(onGo ? { onGo } : {})} />
        </li>
      ))}
    </ul>
  )
}

function MenuLink({ item, isCollapsed, onGo }: { item: MenuItem; isCollapsed: boolean; onGo?: () => void }) {
  const label = useMessages().shell.menu[item.label]
  const styles = useStyles()
  const Icon = item.icon
  return (
    <Link
      to={item.path}
      className={mergeClasses(styles.link)}
      activeOptions={{ exact: item.path === '/', includeSearch: false }}
      onClick={onGo}
      title={isCollapsed ? label : undefined}
    >
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      {isCollapsed ? <HiddenText>{label}</HiddenText> : label}
    </Link>
  )
}
