import { Link } from '@fluentui/react-components'
import type { ProviderEntry } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { MailLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AskProvider } from './ask-provider.tsx'

/** One provider: what it offers and how to reach it. */
export function ProviderCard({ provider }: { provider: ProviderEntry }) {
  const t = useMessages().publicPages.directory
  const { language } = useLanguage()
  const format = useFormat()
  return (
    <Section title={provider.name}>
      <div>{provider.description[language]}</div>
      <Row>
        {provider.services.map((service) => (
          <Tag key={service}>{t.services[service]}</Tag>
        ))}
      </Row>
      <Details
        entries={[
          { name: t.country, value: format.country(provider.country) },
          { name: t.serves, value: format.list(provider.countries.map(format.country)) },
          { name: t.email, value: <MailLink to={provider.email} /> },
          {
            name: t.phone,
            value: <Link href={`tel:${provider.phone.replaceAll(' ', '')}`}>{provider.phone}</Link>,
          },
          { name: t.website, value: <Website url={provider.website} /> },
        ]}
      />
      <AskProvider provider={provider} />
    </Section>
  )
}

function Website({ url }: { url: string }) {
  return (
    <Link href={url} target="_blank" rel="noreferrer">
      <CodeText>{url.replace(/^https?:\/\//, '').replace(/\/$/, '')}</CodeText>
    </Link>
  )
}
