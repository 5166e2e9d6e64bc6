import type { CustomerPartner } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { RemoveRoles } from './remove-roles.tsx'

/** One partner with each of its rights as a plain sentence. */
export function PartnerCard({ partner }: { partner: CustomerPartner }) {
  const t = useMessages()
  const p = t.company.partners
  const format = useFormat()
  const rights = partner.rights.map((right) => t.partnerRights[right])
  const { email, phone, website } = partner.support ?? {}
  const support = [email, phone, website].flatMap((line) => (line ? [line] : []))
  return (
    <Section title={partner.partnerName}>
      <div>{`${t.kinds[partner.partnerKind]}, ${format.country(partner.partnerCountry)}`}</div>
      <Details
        entries={[
          { name: p.since, value: <Moment at={partner.since} /> },
          { name: p.acceptedBy, value: partner.acceptedBy },
          { name: p.support, value: support.length > 0 ? <Bullets sentences={support} /> : null },
          { name: p.mayDo, value: <Bullets sentences={rights} /> },
        ]}
      />
      {partner.adminRightsRemovedAt ? (
        <Notice>{p.removedAt(format.day(partner.adminRightsRemovedAt))}</Notice>
      ) : null}
      <RemoveRoles partner={partner} />
    </Section>
  )
}
