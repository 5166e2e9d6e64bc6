import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { UsersAndLicences } from '../../parts/users-and-licences.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** The customer's own people and their licences. */
export function UsersAndLicencesPage() {
  const t = useMessages().licences
  const may = useMay()
  const session = useSession()
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      {session ? (
        <UsersAndLicences
          customerId={session.organisation.id}
          domain={session.domain}
          country={session.organisation.country}
          mayCreate={may('customer-user.create')}
          mayAssign={may('licence.assign')}
        />
      ) : null}
    </Page>
  )
}
