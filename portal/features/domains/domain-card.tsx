import type { Domain } from '#contract/domains.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Copyable } from '../../ui/copyable.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { CheckDomain } from './check-domain.tsx'
import { RemoveDomain } from './remove-domain.tsx'

/** One custom domain: whether it is proved, and if not, the record to add and what the last look found. */
export function DomainCard({ domain }: { domain: Domain }) {
  const t = useMessages().domains
  const format = useFormat()
  const isVerified = domain.state === 'verified'
  return (
    <Section title={domain.name}>
      <Details
        entries={[
          {
            name: t.state,
            value: <StateBadge tone={isVerified ? 'good' : 'waiting'}>{t.states[domain.state]}</StateBadge>,
          },
          ...(domain.verifiedAt ? [{ name: t.since, value: <Moment at={domain.verifiedAt} /> }] : []),
          { name: t.addedBy, value: t.addedByAt(domain.addedBy, format.day(domain.addedAt)) },
        ]}
      />
      {isVerified ? null : <Proof domain={domain} />}
      <Row>
        <CheckDomain domain={domain} />
        <RemoveDomain domain={domain} />
      </Row>
    </Section>
  )
}

function Proof({ domain }: { domain: Domain }) {
  const t = useMessages().domains
  return (
    <>
      <div>{t.how}</div>
      <Details
        entries={[
          { name: t.host, value: <Copyable value={domain.host} label={t.copyHost(domain.name)} /> },
          { name: t.record, value: <Copyable value={domain.record} label={t.copyRecord(domain.name)} /> },
        ]}
      />
      <output>
        <LastCheck domain={domain} />
      </output>
    </>
  )
}

function LastCheck({ domain }: { domain: Domain }) {
  const t = useMessages().domains
  const format = useFormat()
  if (domain.isChecking) return <Notice>{t.checking}</Notice>
  if (!domain.result || !domain.checkedAt) return null
  return (
    <Notice intent="warning" title={t.lastCheck(format.moment(domain.checkedAt))}>
      {t.results[domain.result]}
      {domain.result === 'different' ? <Bullets sentences={domain.found} /> : null}
    </Notice>
  )
}
