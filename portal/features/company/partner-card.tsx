import type { CustomerPartner } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useEventNames } from '../../parts/event-names.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'
import { EndPartner } from './end-partner.tsx'
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
          { name: p.acceptedBy, value: p.ways[partner.way](partner.acceptedBy) },
          { name: p.lastUsed, value: <LastUsed partner={partner} /> },
          {
            name: p.rolesUsed,
            value: partner.rolesUsedOn ? p.onDay(format.calendarDay(partner.rolesUsedOn)) : null,
          },
          { name: p.support, value: support.length > 0 ? <Bullets sentences={support} /> : null },
          { name: p.mayDo, value: <Bullets sentences={rights} /> },
          {
            name: p.administers,
            value: partner.adminRelationships.length > 0 ? <Administers partner={partner} /> : null,
          },
        ]}
      />
      {partner.adminRightsRemovedAt ? (
        <Notice>{p.removedAt(format.day(partner.adminRightsRemovedAt))}</Notice>
      ) : null}
      <RemoveRoles partner={partner} />
      <EndPartner partner={partner} />
    </Section>
  )
}

/** Who of the partner did what last, and the way to all of it. */
function LastUsed({ partner }: { partner: CustomerPartner }) {
  const t = useMessages()
  const p = t.company.partners
  const may = useMay()
  const { actionOf, nameless } = useEventNames()
  const { lastUsed: last } = partner
  if (!last) return p.neverUsed
  return (
    <>
      <Moment at={last.at} withTime />
      <div>{p.didLast(last.personName || nameless(last), actionOf(last))}</div>
      {may('customer-log.view') ? (
        <TextLink to={`/log?organisation=${partner.partnerId}`}>{p.allOf(partner.partnerName)}</TextLink>
      ) : null}
    </>
  )
}

/** Each admin relationship with its roles and its end; who may decide about it finds it by its name. */
function Administers({ partner: { adminRelationships } }: { partner: CustomerPartner }) {
  const { company, directoryRoles } = useMessages()
  const format = useFormat()
  const may = useMay()
  return (
    <Stack>
      {adminRelationships.map(({ id, name, roles, endsAt }) => (
        <div key={id}>
          {may('admin-relationship.view') ? (
            <TextLink to={`/admin-relationships/${id}`}>{name}</TextLink>
          ) : (
            name
          )}
          <div>{company.partners.untilDay(format.day(endsAt))}</div>
          <Bullets sentences={roles.map((role) => directoryRoles[role])} />
        </div>
      ))}
    </Stack>
  )
}
