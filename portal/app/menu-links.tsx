import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { useMay, useSession } from '../lib/session.ts'
import { HiddenText } from '../ui/hidden-text.tsx'
import { menuIcons } from './menu-icons.ts'
import { menuOf } from './menu.ts'

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

type Look = { isCollapsed?: boolean; onGo?: (() => void) | undefined }
export type MenuEntry = { path: string; label: string; icon: ComponentType }

/** The entries this person may use. */
export function MenuLinks(look: Look) {
  const t = useMessages().shell.menu
  const may = useMay()
  const organisation = useSession()?.organisation
  const items = organisation ? menuOf(organisation).filter((item) => may(item.needs)) : []
  const entries = items.map(({ path, label, icon }) => ({ path, label: t[label], icon: menuIcons[icon] }))
  return <MenuList {...look} entries={entries} />
}

/** Pages below each other, the present one marked. */
export function MenuList({ entries, ...look }: Look & { entries: MenuEntry[] }) {
  return (
    <ul className={useStyles().list}>
      {entries.map((entry) => (
        <li key={entry.path}>
          <MenuLink entry={entry} {...look} />
        </li>
      ))}
    </ul>
  )
}

function MenuLink({ entry, isCollapsed = false, onGo }: Look & { entry: MenuEntry }) {
  const { path, label, icon: Icon } = entry
  const styles = useStyles()
  return (
    <Link
      to={path}
      className={styles.link}
      activeOptions={{ exact: path === '/', includeSearch: false }}
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
