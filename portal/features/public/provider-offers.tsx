import { makeStyles, tokens } from '@fluentui/react-components'
import { ChatHelpRegular, MegaphoneRegular, MoneyHandRegular, WrenchRegular } from '@fluentui/react-icons'
import { providerServices } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalXL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  icon: { fontSize: '28px', color: tokens.colorBrandForeground1, display: 'flex' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const icons = {
  support: <ChatHelpRegular />,
  technical: <WrenchRegular />,
  marketing: <MegaphoneRegular />,
  financing: <MoneyHandRegular />,
}

/** What providers offer: support, technical help, marketing, financing. */
export function ProviderOffers() {
  const t = useMessages()
  const styles = useStyles()
  return (
    <Section title={t.publicPages.welcome.offersTitle}>
      <ul className={styles.grid}>
        {providerServices.map((service) => (
          <li key={service}>
            <span className={styles.icon} aria-hidden>
              {icons[service]}
            </span>
            <strong>{t.publicPages.welcome.offers[service][0]}</strong>
            <p className={styles.text}>{t.publicPages.welcome.offers[service][1]}</p>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink to="/find-provider">{t.shell.findProvider}</ButtonLink>
      </div>
    </Section>
  )
}
