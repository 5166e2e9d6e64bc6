import { makeStyles, tokens } from '@fluentui/react-components'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { recall, remember } from '../lib/device-memory.ts'
import { loadPart } from '../lib/i18n.tsx'
import { useProgramme, useSession } from '../lib/session.ts'
import { PublicFooter } from './public-footer.tsx'
import { SideMenu } from './side-menu.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'

const useStyles = makeStyles({
  shell: { display: 'flex', minHeight: '100vh' },
  column: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '1280px',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    ':focus': { outlineStyle: 'none' },
    '@media (max-width: 767px)': { padding: tokens.spacingHorizontalL },
  },
})

/** Seldom needed, so it comes with its sentences when it is. */
const StandingBanner = lazy(async () => {
  const [{ StandingBanner: banner }] = await Promise.all([
    import('./standing-banner.tsx'),
    loadPart('seldom'),
  ])
  return { default: banner }
})

/** In this browser: whether the menu shows icons only. */
const menuKey = 'mittler.menu'

/** The frame of the signed-in portal: menu at the left, top bar, page. */
export function AppShell() {
  const styles = useStyles()
  const hasMeasures = useSession()?.hasMeasures ?? false
  const [isCollapsed, collapse] = useState(() => recall(menuKey) === 'collapsed')
  const toggle = () => {
    remember(menuKey, isCollapsed ? null : 'collapsed')
    collapse(!isCollapsed)
  }
  return (
    <div className={styles.shell}>
      <SkipLink />
      <SideMenu isCollapsed={isCollapsed} toggle={toggle} />
      <div className={styles.column}>
        <TopBar />
        <main id="content" tabIndex={-1} className={styles.main}>
          {hasMeasures ? (
            <Suspense>
              <StandingBanner />
            </Suspense>
          ) : null}
          <Outlet />
        </main>
        <PublicFooter isDemo={useProgramme()?.demo ?? false} />
      </div>
    </div>
  )
}
