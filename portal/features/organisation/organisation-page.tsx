import { operationsApi, type OrganisationDetail } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Copyable } from '../../ui/copyable.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { MfaPolicyForm } from '../../parts/mfa-policy-form.tsx'
import { PartnerState } from '../../parts/partner-state.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Organization profile: legal data and identifiers of the own organisation. */
export function OrganisationPage() {
  const t = useMessages().settings.organisation
  const profile = useRead(operationsApi.organisation, {})
  return (
    <OrganisationFrame title={t.title} sentence={t.sentence}>
      {profile.error ? <Problem error={profile.error} retry={() => void profile.refetch()} /> : null}
      {profile.data ? <Profile profile={profile.data} /> : null}
    </OrganisationFrame>
  )
}

function Profile({ profile }: { profile: OrganisationDetail }) {
  const t = useMessages()
  const o = t.settings.organisation
  const format = useFormat()
  return (
    <>
      <Section title={o.legal}>
        <Details
          entries={[
            { name: o.name, value: profile.name },
            { name: o.kind, value: t.kinds[profile.kind] },
            { name: o.country, value: format.country(profile.country) },
            {
              name: o.state,
              value: <PartnerState state={profile.state} />,
            },
            { name: o.language, value: format.language(profile.language) },
            { name: o.currency, value: profile.currency },
            { name: o.since, value: <Moment at={profile.createdAt} /> },
          ]}
        />
        <div>{o.change}</div>
      </Section>
      <Section title={o.identifiers}>
        <Details
          entries={[
            { name: o.domain, value: profile.domain },
            { name: o.tenantId, value: <Copyable value={profile.id} label={o.copy} /> },
            { name: o.partnerId, value: profile.partnerId },
          ]}
        />
      </Section>
      <MfaPolicyForm policy={profile.mfaPolicy} />
    </>
  )
}
