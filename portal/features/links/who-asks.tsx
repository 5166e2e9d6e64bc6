import type { LinkPage } from '#contract/link-page.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { MailLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'

type Party = { name: string; country: string; domain: string; email?: string | null }

/** The partners behind the invitation, by name, country, domain and contact. */
export function WhoAsks({ page }: { page: LinkPage }) {
  const t = useMessages().links
  const isProvider =
    page.kind === 'partnership' ||
    page.asks?.partners.some(({ name, kind }) => name === page.from.name && kind === 'provider')
  const [fromRole, withRole] = isProvider ? [t.provider, t.reseller] : [t.reseller, t.provider]
  return (
    <Section title={t.who}>
      <PartyDetails role={fromRole} party={page.from} />
      {page.with ? <PartyDetails role={withRole} party={page.with} /> : null}
    </Section>
  )
}

function PartyDetails({ role, party }: { role: string; party: Party }) {
  const t = useMessages().links
  const format = useFormat()
  return (
    <Stack>
      <div>
        <strong>{party.name}</strong>, {role}
      </div>
      <Details
        entries={[
          { name: t.country, value: format.country(party.country) },
          { name: t.domain, value: <CodeText>{party.domain}</CodeText> },
          {
            name: t.contact,
            value: party.email ? <MailLink to={party.email} /> : '',
          },
        ]}
      />
    </Stack>
  )
}
