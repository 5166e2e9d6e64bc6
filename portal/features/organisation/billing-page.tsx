import { accountsApi } from '#contract/accounts.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Problem } from '../../ui/problem.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'
import { SectionCard } from './section-card.tsx'

/** The billing profile: who the invoices go to, and the VAT ID on them. */
export function BillingPage() {
  const t = useMessages().organisation
  const { data: profile, error, isPending, refetch } = useRead(accountsApi.get, {})
  return (
    <OrganisationFrame title={t.tab.billing}>
      {error ? <Problem error={error} retry={() => void refetch()} /> : null}
      {isPending ? <DataListSkeleton columns={2} label={t.tab.billing} /> : null}
      {profile?.billTo ? <SectionCard section="bill-to" saved={profile.billTo} profile={profile} /> : null}
      {profile ? <SectionCard section="tax-id" saved={profile.taxId} profile={profile} /> : null}
    </OrganisationFrame>
  )
}
