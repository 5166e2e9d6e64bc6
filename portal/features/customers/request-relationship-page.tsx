import { useNavigate } from '@tanstack/react-router'
import { invitationsApi } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { CustomerInviteForm } from '../../parts/customer-invite-form.tsx'
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
      <CustomerInviteForm
        administration={isProvider ? 'none' : 'usual'}
        send={(values) => invite.mutateAsync(values)}
      />
    </Page>
  )
}
