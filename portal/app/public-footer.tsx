import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { useProgramme } from '../lib/session.ts'
import { TextLink } from '../ui/links.tsx'

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    alignItems: 'center',
    '@media print': { display: 'none' },
  },
  links: { display: 'flex', gap: tokens.spacingHorizontalL, marginInlineStart: 'auto' },
})

/** Who runs this installation, and the legal pages. */
export function PublicFooter({ isDemo }: { isDemo: boolean }) {
  const t = useMessages().shell
  const styles = useStyles()
  const programme = useProgramme()
  return (
    <footer className={styles.footer}>
      {programme ? <span>{`${programme.programmeName} · ${programme.operatorName}`}</span> : null}
      {isDemo ? <span>{t.demo}</span> : null}
      <nav aria-label={t.legal} className={styles.links}>
        <TextLink to="/imprint">{t.imprint}</TextLink>
        <TextLink to="/privacy">{t.privacy}</TextLink>
      </nav>
    </footer>
  )
}
