import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { PanelLeftContractRegular, PanelLeftExpandRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { MenuLinks } from './menu-links.tsx'
import { WordmarkLink } from './wordmark-link.tsx'

const useStyles = makeStyles({
  side: {
    position: 'sticky',
    top: 0,
    alignSelf: 'flex-start',
    height: '100vh',
    overflowY: 'auto',
    flexShrink: 0,
    width: '276px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 767px)': { display: 'none' },
    '@media print': { display: 'none' },
  },
  collapsed: { width: '64px' },
  foot: { marginTop: 'auto' },
})

/** The dashboard menu at the left; it can shrink to icons. */
export function SideMenu({ isCollapsed, toggle }: { isCollapsed: boolean; toggle: () => void }) {
  const t = useMessages().shell
  const styles = useStyles()
  const label = isCollapsed ? t.widen : t.collapse
  return (
    <nav aria-label={t.menuLabel} className={mergeClasses(styles.side, isCollapsed && styles.collapsed)}>
      <WordmarkLink isShort={isCollapsed} />
      <MenuLinks isCollapsed={isCollapsed} />
      <div className={styles.foot}>
        <Button
          appearance="subtle"
          icon={isCollapsed ? <PanelLeftExpandRegular /> : <PanelLeftContractRegular />}
          aria-label={label}
          title={label}
          onClick={toggle}
        />
      </div>
    </nav>
  )
}
