import { accountsApi } from '#contract/accounts.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Problem } from '../../ui/problem.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'
import { SectionCard } from './section-card.tsx'

/** Where customers find help, and whom to tell about a security incident. */
export function ContactsPage() {
  const t = useMessages().organisation
  const { data: profile, error, isPending, refetch } = useRead(accountsApi.get, {})
  return (
    <OrganisationFrame title={t.tab.contacts}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : null}
      {isPending ? <DataListSkeleton columns={2} label={t.tab.contacts} /> : null}
      {profile?.support ? <SectionCard section="support" saved={profile.support} profile={profile} /> : null}
      {profile?.securityContact ? (
        <SectionCard section="security-contact" saved={profile.securityContact} profile={profile} />
      ) : null}
      {profile && !profile.support && !profile.securityContact ? <NotForYou /> : null}
    </OrganisationFrame>
  )
}

/** The security contact is shown to global admins only. */
function NotForYou() {
  const t = useMessages().organisation
  return <div>{t.texts['security-contact']}</div>
}
