import { makeStyles, tokens } from '@fluentui/react-components'
import { Outlet } from '@tanstack/react-router'
import { useProgramme } from '../lib/session.ts'
import { PublicFooter } from './public-footer.tsx'
import { PublicHeader } from './public-header.tsx'
import { SkipLink } from './skip-link.tsx'

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '1120px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    ':focus': { outlineStyle: 'none' },
    '@media (max-width: 767px)': { padding: tokens.spacingHorizontalL },
  },
})

/** The frame of public pages, wizards and links: a top bar, the page, imprint and privacy. */
export function PublicShell() {
  const styles = useStyles()
  return (
    <div className={styles.shell}>
      <SkipLink />
      <PublicHeader />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <PublicFooter isDemo={useProgramme()?.demo ?? false} />
    </div>
  )
}
