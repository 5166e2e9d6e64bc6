import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { useMay, useSession } from '../lib/session.ts'
import { PortalSearch } from './portal-search.tsx'
import { LanguageButton } from './language-button.tsx'
import { MenuOpener } from './menu-drawer.tsx'
import { MenuLinks } from './menu-links.tsx'
import { NotificationBell } from './notification-bell.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import { ThemeButton } from './theme-button.tsx'

const narrow = '@media (max-width: 767px)'
const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
    '@media print': { display: 'none' },
  },
  opener: { display: 'none', [narrow]: { display: 'inline-flex', order: -3 } },
  organisation: {
    flexGrow: 1,
    flexBasis: '90px',
    minWidth: 0,
    [narrow]: { flexBasis: 'calc(100% - 120px)', order: -2 },
  },
  person: { [narrow]: { order: -1 } },
  search: {
    flexBasis: '280px',
    minWidth: 0,
    [narrow]: { flexGrow: 1, flexBasis: '120px' },
  },
})

/** Organisation, search, language, appearance, settings, person. */
export function TopBar() {
  const t = useMessages().shell
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <MenuOpener className={styles.opener} label={t.menuLabel} openLabel={t.openMenu}>
        {(close) => <MenuLinks onGo={close} />}
      </MenuOpener>
      <div className={styles.organisation}>
        <OrganisationMenu />
      </div>
      {useHasRecords() ? (
        <div className={styles.search}>
          <PortalSearch />
        </div>
      ) : null}
      <NotificationBell />
      <LanguageButton />
      <ThemeButton />
      <SettingsMenu />
      <div className={styles.person}>
        <PersonMenu />
      </div>
    </header>
  )
}

const searched = ['customer.view', 'partnership.view', 'partner.view', 'customer-user.view'] as const

/** Before its enrolment is finished an organisation has nobody to search for. */
function useHasRecords(): boolean {
  const isEnrolling = useSession()?.organisation.state === 'enrolling'
  const may = useMay()
  return searched.some(may) && !isEnrolling
}
