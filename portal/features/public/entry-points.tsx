import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, flexGrow: 1 },
})

/** Where each kind of visitor starts. */
export function EntryPoints() {
  const t = useMessages()
  const w = t.publicPages.welcome
  return (
    <div className={useStyles().grid}>
      <Entry title={w.forResellers} text={w.forResellersText}>
        <ButtonLink to="/enroll" appearance="primary">
          {t.shell.enroll}
        </ButtonLink>
      </Entry>
      <Entry title={w.forPartners} text={w.forPartnersText}>
        <ButtonLink to="/sign-in">{t.shell.signIn}</ButtonLink>
      </Entry>
      <Entry title={w.forCustomers} text={w.forCustomersText} />
    </div>
  )
}

function Entry({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Section title={title}>
      <p className={useStyles().text}>{text}</p>
      {children ? <div>{children}</div> : null}
    </Section>
  )
}
