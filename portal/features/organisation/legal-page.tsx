import { accountsApi } from '#contract/accounts.ts'
import { revisionsApi } from '#contract/revisions.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'
import { SectionCard } from './section-card.tsx'
import { VettedLegal } from './vetted-legal.tsx'

/** Legal name, address, registration ID: of a reseller with their vetting, of others simply as they are. */
export function LegalPage() {
  const t = useMessages().organisation
  const kind = useSession()?.organisation.kind
  return (
    <OrganisationFrame title={t.tab.legal}>
      {kind === 'reseller' ? <OfReseller /> : <OfOthers />}
    </OrganisationFrame>
  )
}

function OfOthers() {
  const t = useMessages().organisation
  const { data: profile, error, isPending, refetch } = useRead(accountsApi.get, {})
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (isPending) return <DataListSkeleton columns={2} label={t.tab.legal} />
  return profile.legal ? <SectionCard section="legal" saved={profile.legal} profile={profile} /> : null
}

function OfReseller() {
  const t = useMessages().organisation
  const { data, error, isPending, refetch } = useRead(revisionsApi.get, {})
  if (hasCode(error, 'not_found')) return <NotEnrolled />
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (isPending) return <DataListSkeleton columns={2} label={t.tab.legal} />
  return <VettedLegal key={data.version} state={data} />
}

function NotEnrolled() {
  const t = useMessages().organisation.legal
  return (
    <Empty
      title={t.none}
      text={t.noneText}
      action={<ButtonLink to="/enrolment">{t.toEnrolment}</ButtonLink>}
    />
  )
}
