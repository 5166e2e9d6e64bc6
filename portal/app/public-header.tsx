import { makeStyles, tokens } from '@fluentui/react-components'
import { Link, useLocation } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { useSession } from '../lib/session.ts'
import { ButtonLink } from '../ui/links.tsx'
import { LanguageButton } from './language-button.tsx'
import { MenuOpener } from './menu-drawer.tsx'
import { MenuList, type MenuEntry } from './menu-links.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { usePublicMenu } from './public-menu.ts'
import { ThemeButton } from './theme-button.tsx'
import { WordmarkLink } from './wordmark-link.tsx'

/** Below this the links would need a second line. */
const narrow = '@media (max-width: 1099px)'
const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { columnGap: tokens.spacingHorizontalXS },
    '@media (max-width: 767px)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
  opener: { display: 'none', [narrow]: { display: 'inline-flex' } },
  wide: { [narrow]: { display: 'none' } },
  list: {
    display: 'flex',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalL,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '&[aria-current=page]': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  },
  end: {
    display: 'flex',
    alignItems: 'center',
    marginInlineStart: 'auto',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  organisation: { minWidth: 0 },
})

/** One line: wordmark, public pages, language, and either sign in or who is signed in. */
export function PublicHeader() {
  const t = useMessages().shell
  const styles = useStyles()
  const entries = usePublicMenu()
  return (
    <header className={styles.bar}>
      <MenuOpener className={styles.opener} label={t.publicMenu} openLabel={t.openPublicMenu}>
        {(close) => (
          <>
            <MenuList entries={entries} onGo={close} />
            <ThemeButton isNamed />
          </>
        )}
      </MenuOpener>
      <WordmarkLink isShortOnPhones />
      <PublicLinks entries={entries} />
      <div className={styles.end}>
        <LanguageButton />
        <div className={styles.wide}>
          <ThemeButton />
        </div>
        {useSession() ? <SignedIn /> : <SignInLink />}
      </div>
    </header>
  )
}

function PublicLinks({ entries }: { entries: MenuEntry[] }) {
  const styles = useStyles()
  return (
    <nav aria-label={useMessages().shell.publicMenu} className={styles.wide}>
      <ul className={styles.list}>
        {entries.map(({ path, label }) => (
          <li key={path}>
            <Link
              to={path}
              className={styles.link}
              activeOptions={{ exact: path === '/', includeSearch: false }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** From a mailed invitation the sign-in leads back to it. */
function SignInLink() {
  const t = useMessages().shell
  const { pathname, href } = useLocation()
  const back = pathname.startsWith('/i/') ? { search: { next: href } } : {}
  return (
    <ButtonLink to="/sign-in" {...back}>
      {t.signIn}
    </ButtonLink>
  )
}

function SignedIn() {
  return (
    <>
      <div className={useStyles().organisation}>
        <OrganisationMenu />
      </div>
      <PersonMenu />
    </>
  )
}
