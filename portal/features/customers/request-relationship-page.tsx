import { useNavigate } from '@tanstack/react-router'
import { invitationsApi } from '#contract/invitations.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { CustomerInviteForm } from '../../parts/customer-invite-form.tsx'
import { FindOne } from '../../parts/find-one.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'

/** Request a reseller relationship: the own organisation alone asks a customer (W8). */
export function RequestRelationshipPage() {
  const { consent, customers } = useMessages()
  const t = consent.alone
  const navigate = useNavigate()
  const isProvider = useSession()?.organisation.kind === 'provider'
  const invite = useAct(invitationsApi.inviteAlone, {
    refresh: [invitationsApi.list],
    onDone: ({ id }) => navigate({ to: `/invitations/${id}` }),
  })
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ to: '/customers', label: customers.title }]}
      />
      <Section title={t.why}>
        <Bullets sentences={isProvider ? t.whyProvider : t.whyReseller} />
      </Section>
      <Jointly />
      <CustomerInviteForm
        administration={isProvider ? 'none' : 'usual'}
        send={(values) => invite.mutateAsync(values)}
      />
    </Page>
  )
}

/** The other way from the same place: together with a partner of the other tier (C4). */
function Jointly() {
  const { consent, finding } = useMessages()
  const navigate = useNavigate()
  const format = useFormat()
  const may = useMay()
  const side = useSession()?.organisation.kind === 'provider' ? 'resellers' : 'providers'
  if (!may('partnership.view')) return null
  return (
    <Section title={consent.alone.jointly}>
      <div>{consent.alone.jointlyText}</div>
      <FindOne
        endpoint={partnershipsApi.list}
        label={consent.alone.withWhom}
        action={finding.choose}
        view={({ id, partnerName, partnerCountry, can }) => ({
          id,
          name: partnerName,
          detail: format.country(partnerCountry),
          isFitting: can.includes('invite-customers'),
        })}
        onChoose={(id) => void navigate({ to: `/${side}/${id}/invite` })}
      />
    </Section>
  )
}
