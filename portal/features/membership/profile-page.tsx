import { Button } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { membershipApi, type RegistryProfile } from '#contract/membership.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { CorrectSection } from './correct-section.tsx'
import { EditForm } from './edit-form.tsx'
import { ProfileState } from './registry-page.tsx'

/** One profile of the registry: who owns it, which tenant it is linked to, and what can be changed. */
export function ProfilePage() {
  const t = useMessages().membership
  const { profileId = '' } = useParams({ strict: false })
  const found = useRead(membershipApi.get, { profileId })
  return (
    <Page isNarrow>
      <PageHeader title={found.data?.name ?? '…'} crumbs={[{ to: '/membership', label: t.title }]} />
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <Facts profile={found.data} />
          <EditForm key={`${found.data.id} ${found.data.name}`} profile={found.data} />
          <CorrectSection profile={found.data} />
        </>
      ) : null}
    </Page>
  )
}

function Facts({ profile }: { profile: RegistryProfile }) {
  const t = useMessages().membership
  const format = useFormat()
  const { linkedTo, location } = profile
  return (
    <Section>
      <Details
        entries={[
          { name: t.partnerId, value: profile.partnerId },
          { name: t.country, value: format.country(profile.country) },
          { name: t.state, value: <ProfileState isActive={profile.isActive} /> },
          { name: t.linkedTo, value: linkedTo ? `${linkedTo.name} (${linkedTo.domain})` : t.free },
          {
            name: t.location,
            value: location
              ? t.locationOf(location.name, location.organisation, t.locationStates[location.state])
              : null,
          },
          { name: t.account, value: profile.account },
          { name: t.accountEmail, value: profile.accountEmail },
          { name: t.password, value: profile.hasPassword ? t.hasPassword : t.noPassword },
        ]}
      />
      {profile.accountEmail ? <InviteButton profile={profile} email={profile.accountEmail} /> : null}
    </Section>
  )
}

function InviteButton({ profile, email }: { profile: RegistryProfile; email: string }) {
  const t = useMessages().membership
  const toast = useToast()
  const invite = useAct(membershipApi.invite, { onDone: () => toast({ text: t.invited(email) }) })
  return (
    <div>
      {invite.error ? <Problem error={invite.error} /> : null}
      <Button disabledFocusable={invite.isPending} onClick={() => invite.mutate({ profileId: profile.id })}>
        {t.invite}
      </Button>
    </div>
  )
}
