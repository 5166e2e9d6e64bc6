import { makeStyles, tokens } from '@fluentui/react-components'
import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { useProgramme } from '../lib/session.ts'
import { PublicFooter } from './public-footer.tsx'
import { SideMenu } from './side-menu.tsx'
import { SkipLink } from './skip-link.tsx'
import { StandingBanner } from './standing-banner.tsx'
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

/** The frame of the signed-in portal: menu at the left, top bar, page. */
export function AppShell() {
  const styles = useStyles()
  const [isCollapsed, collapse] = useState(false)
  return (
    <div className={styles.shell}>
      <SkipLink />
      <SideMenu isCollapsed={isCollapsed} toggle={() => collapse(!isCollapsed)} />
      <div className={styles.column}>
        <TopBar />
        <main id="content" tabIndex={-1} className={styles.main}>
          <StandingBanner />
          <Outlet />
        </main>
        <PublicFooter isDemo={useProgramme()?.demo ?? false} />
      </div>
    </div>
  )
}
