import { type OrderApproval, orderApprovalsApi } from '#contract/order-approvals.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import '../../lib/work-note.ts' // an order placed from here tells the customer's log why, too
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ApprovalDetail } from './approval-detail.tsx'

/** Orders that wait for the customer's approval, for the customer and for the provider that asked. */
export function ApprovalsPage() {
  const { approvals: t, guardrails, orders } = useMessages()
  const isCustomer = useSession()?.organisation.kind === 'customer'
  const crumb = isCustomer
    ? { to: '/guardrails', label: guardrails.title }
    : { to: '/orders', label: orders.list.title }
  return (
    <EndpointListPage
      endpoint={orderApprovalsApi.list}
      title={t.title}
      sentence={isCustomer ? t.sentenceCustomer : t.sentenceProvider}
      crumbs={[crumb]}
      label={t.list}
      columns={useColumns(isCustomer)}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => <ApprovalDetail key={row.state} approval={row} />}
    />
  )
}

const tones = {
  open: 'attention',
  approved: 'good',
  declined: 'quiet',
  used: 'quiet',
  closed: 'quiet',
} as const

function useColumns(isCustomer: boolean): Column<OrderApproval>[] {
  const t = useMessages().approvals
  const format = useFormat()
  return [
    isCustomer
      ? { key: 'partner', header: t.provider, cell: ({ providerName }) => providerName }
      : { key: 'customer', header: t.customer, cell: ({ customerName }) => customerName },
    { key: 'asked', header: t.requestedAt, cell: ({ requestedAt }) => <Moment at={requestedAt} /> },
    { key: 'monthly', header: t.monthly, cell: ({ monthly }) => format.money(monthly), isNumber: true },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, isExpired }) => (
        <StateBadge tone={isExpired ? 'quiet' : tones[state]}>
          {isExpired ? t.expired : t.states[state]}
        </StateBadge>
      ),
    },
  ]
}
