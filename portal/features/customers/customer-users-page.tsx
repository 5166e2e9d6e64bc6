import type { CustomerDetail } from '#contract/customers.ts'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { UsersAndLicences } from '../../parts/users-and-licences.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CustomerFrame } from './customer-frame.tsx'
import { NoRights } from './no-rights.tsx'

/** Users and licences of a customer, as far as its admin rights reach. */
export function CustomerUsersPage() {
  return <CustomerFrame>{(customer) => <Users customer={customer} />}</CustomerFrame>
}

function Users({ customer }: { customer: CustomerDetail }) {
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('customer-user.view')) return <Notice>{whoMay('customer-user.view')}</Notice>
  if (!customer.can.includes('view-users')) return <NoRights customerId={customer.id} />
  return (
    <UsersAndLicences
      customerId={customer.id}
      domain={customer.domain}
      country={customer.country}
      mayCreate={customer.can.includes('create-user')}
      mayAssign={customer.can.includes('assign-licence')}
    />
  )
}
