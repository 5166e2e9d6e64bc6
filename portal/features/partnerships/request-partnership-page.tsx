import { useNavigate } from '@tanstack/react-router'
import { invitationsApi } from '#contract/invitations.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { InviteForm } from './invite-form.tsx'

/** Request a partnership: the provider prepares the mail to a reseller (W4). */
export function RequestPartnershipPage() {
  const t = useMessages().partnerships
  const navigate = useNavigate()
  const request = useAct(partnershipsApi.request, {
    refresh: [invitationsApi.list],
    onDone: ({ id }) => navigate({ to: `/invitations/${id}` }),
  })
  return (
    <Page isNarrow>
      <PageHeader
        title={t.requestTitle}
        sentence={t.requestSentence}
        crumbs={[{ to: '/resellers', label: t.resellers.title }]}
      />
      <Section title={t.requestWhy}>
        <Bullets sentences={t.requestWhyText} />
      </Section>
      <InviteForm send={(values) => request.mutateAsync(values)} />
    </Page>
  )
}
