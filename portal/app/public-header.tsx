import { makeStyles, tokens } from '@fluentui/react-components'
import { Link, useLocation } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { useSession } from '../lib/session.ts'
import { ButtonLink } from '../ui/links.tsx'
import { LanguageButton } from './language-button.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { ThemeButton } from './theme-button.tsx'
import { WordmarkLink } from './wordmark-link.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 767px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  nav: { flexGrow: 1, '@media (max-width: 900px)': { order: 9, flexBasis: '100%' } },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalL,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '&[aria-current=page]': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    marginInlineStart: 'auto',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    maxWidth: '100%',
  },
})

/** Wordmark, public pages, language, and either sign in or who is signed in. */
export function PublicHeader() {
  const t = useMessages().shell
  const styles = useStyles()
  const session = useSession()
  const pages = [
    ...(session ? [{ to: '/', label: t.myPortal }] : []),
    { to: '/welcome', label: t.explore },
    { to: '/find-provider', label: t.findProvider },
    { to: '/enroll', label: t.enroll },
  ]
  return (
    <header className={styles.bar}>
      <WordmarkLink />
      <nav aria-label={t.publicMenu} className={styles.nav}>
        <ul className={styles.list}>
          {pages.map((page) => (
            <li key={page.to}>
              <Link
                to={page.to}
                className={styles.link}
                activeOptions={{ exact: page.to === '/', includeSearch: false }}
              >
                {page.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.end}>
        <LanguageButton />
        <ThemeButton />
        {session ? <SignedIn /> : <SignInLink />}
      </div>
    </header>
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
      <OrganisationMenu />
      <PersonMenu />
    </>
  )
}
