import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { AdminRelationshipList } from '../../parts/admin-relationship-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { AllAdminRelationships } from './all-list.tsx'

/** What the customer lets its partners administer, requests to answer first of all; of a partner, all with its customers. */
export function OwnAdminRelationshipsPage() {
  return useSession()?.organisation.kind === 'customer' ? <OfCustomer /> : <AllAdminRelationships />
}

function OfCustomer() {
  const { adminRelationships: t, accessCare, company } = useMessages()
  const session = useSession()
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.customerSentence}
        crumbs={[{ to: '/partners', label: company.partners.title }]}
        action={<ButtonLink to="/elevations">{accessCare.elevation.all}</ButtonLink>}
      />
      {session ? (
        <AdminRelationshipList
          customerId={session.organisation.id}
          pathOf={(id) => `/admin-relationships/${id}`}
          withPartner
          empty={<Empty title={t.empty} text={t.customerEmptyText} />}
        />
      ) : null}
    </Page>
  )
}
