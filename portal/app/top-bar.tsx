import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { useMay } from '../lib/session.ts'
import { CustomerSearch } from './customer-search.tsx'
import { LanguageButton } from './language-button.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import { ThemeButton } from './theme-button.tsx'

const MenuDrawer = lazy(() => import('./menu-drawer.tsx').then((module) => ({ default: module.MenuDrawer })))

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 767px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
  opener: { display: 'none', '@media (max-width: 767px)': { display: 'inline-flex' } },
  organisation: { flexGrow: 1, flexBasis: '90px', minWidth: 0 },
  search: {
    flexBasis: '280px',
    '@media (max-width: 767px)': { order: 9, flexBasis: '100%' },
  },
})

/** Organisation, search, language, appearance, settings, person. */
export function TopBar() {
  const styles = useStyles()
  const may = useMay()
  return (
    <header className={styles.bar}>
      <MenuOpener className={styles.opener} />
      <div className={styles.organisation}>
        <OrganisationMenu />
      </div>
      {may('customer.view') ? (
        <div className={styles.search}>
          <CustomerSearch />
        </div>
      ) : null}
      <LanguageButton />
      <ThemeButton />
      <SettingsMenu />
      <PersonMenu />
    </header>
  )
}

function MenuOpener({ className }: { className: string | undefined }) {
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button
        {...(className ? { className } : {})}
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={useMessages().shell.openMenu}
        aria-expanded={isOpen}
        onClick={() => open(true)}
      />
      {isOpen ? (
        <Suspense>
          <MenuDrawer close={() => open(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
