import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { customersApi, type CustomerDetail } from '#contract/customers.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useIsForUs, useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { WorkNoteBar } from './work-note.tsx'

/** Name, tabs and the order button of one customer; each tab is a page of its own inside this. */
export function CustomerFrame({ children }: { children: (customer: CustomerDetail) => ReactNode }) {
  const t = useMessages().customers
  const { customerId = '' } = useParams({ strict: false })
  const customer = useRead(customersApi.get, { customerId })
  const to = `/customers/${customerId}`
  if (hasCode(customer.error, 'not_found')) return <NoCustomer error={customer.error} />
  return (
    <Page>
      <PageHeader
        title={customer.data?.name ?? '…'}
        sentence={customer.data?.domain ?? '…'}
        crumbs={[{ to: '/customers', label: t.title }]}
        action={customer.data ? <OrderButton customer={customer.data} /> : undefined}
      />
      <PageTabs
        label={t.tabs}
        tabs={[
          { to, label: t.account },
          { to: `${to}/subscriptions`, label: t.subscriptions },
          { to: `${to}/users`, label: t.users },
          { to: `${to}/admin-relationships`, label: t.adminRelationships },
        ]}
      />
      {customer.data ? <WorkNoteBar key={customerId} customerId={customerId} /> : null}
      {customer.error ? <Problem error={customer.error} retry={() => void customer.refetch()} /> : null}
      {customer.data ? children(customer.data) : null}
    </Page>
  )
}

/** To us a stranger's customer does not exist: no tabs, no name, one way back. */
function NoCustomer({ error }: { error: unknown }) {
  const t = useMessages()
  const crumbs = [{ to: '/customers', label: t.customers.title }]
  return (
    <Page>
      <PageHeader title={t.shell.notFound.title} crumbs={crumbs} />
      <Problem error={error} />
      <div>
        <ButtonLink to="/customers" appearance="primary">
          {t.customers.title}
        </ButtonLink>
      </div>
    </Page>
  )
}

function OrderButton({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().customers
  const isForUs = useIsForUs()
  const whoMay = useWhoMay()
  if (!isForUs('order.place')) return null
  if (!customer.can.includes('place-order')) {
    return <BlockedAction action={t.order} reason={whoMay('order.place')} />
  }
  return (
    <ButtonLink to={`/customers/${customer.id}/order`} appearance="primary">
      {t.order}
    </ButtonLink>
  )
}
