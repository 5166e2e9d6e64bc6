import type { CustomerDetail } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { AdminRelationshipList } from '../../parts/admin-relationship-list.tsx'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CustomerFrame } from './customer-frame.tsx'

/** What this customer lets the partner's groups administer (W12). */
export function CustomerAdminRelationshipsPage() {
  return <CustomerFrame>{(customer) => <AdminRelationships customer={customer} />}</CustomerFrame>
}

function AdminRelationships({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().adminRelationships
  const may = useMay()
  const whoMay = useWhoMay()
  const path = `/customers/${customer.id}/admin-relationships`
  if (!may('admin-relationship.view')) return <Notice>{whoMay('admin-relationship.view')}</Notice>
  const action = may('admin-relationship.request') ? (
    <ButtonLink to={`${path}/new`} appearance="primary">
      {t.request}
    </ButtonLink>
  ) : (
    <BlockedAction action={t.request} reason={whoMay('admin-relationship.request')} />
  )
  return (
    <>
      <div>{t.sentence}</div>
      <div>{action}</div>
      <AdminRelationshipList
        customerId={customer.id}
        pathOf={(id) => `${path}/${id}`}
        withPartner={false}
        empty={<Empty title={t.empty} text={t.emptyText} />}
      />
    </>
  )
}
