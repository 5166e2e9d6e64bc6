import { useNavigate, useParams } from '@tanstack/react-router'
import { invitationsApi } from '#contract/invitations.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { CustomerInviteForm } from '../../parts/customer-invite-form.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import type { PartnerSide } from './partnership-list.tsx'

/** Invite new customers together with a provider (W7). */
export const InviteWithProviderPage = () => <InviteCustomer side="providers" />
/** Invite new customers together with a reseller (W7). */
export const InviteWithResellerPage = () => <InviteCustomer side="resellers" />

function InviteCustomer({ side }: { side: PartnerSide }) {
  const t = useMessages().partnerships
  const navigate = useNavigate()
  const { partnershipId = '' } = useParams({ strict: false })
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const invite = useAct(partnershipsApi.inviteCustomer, {
    refresh: [invitationsApi.list],
    onDone: ({ id }) => navigate({ to: `/invitations/${id}` }),
  })
  return (
    <Page isNarrow>
      <PageHeader
        title={t.inviteTitle(partnership.data?.partnerName ?? '…')}
        sentence={t.inviteSentence}
        crumbs={[{ to: `/${side}`, label: t[side].title }]}
      />
      {partnership.error ? <Problem error={partnership.error} /> : null}
      <Section title={t.why}>
        <Bullets sentences={t.whyText} />
        <div>
          <ButtonLink to={`/${side}/${partnershipId}/invite-existing`}>{t.existing.open}</ButtonLink>
        </div>
      </Section>
      <CustomerInviteForm
        administration="usual"
        send={(values) => invite.mutateAsync({ partnershipId, ...values })}
      />
    </Page>
  )
}
