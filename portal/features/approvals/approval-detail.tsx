import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type OrderApproval, orderApprovalsApi } from '#contract/order-approvals.ts'
import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { DeclineOrder } from './decline-order.tsx'

type Props = { approval: OrderApproval }

/** What would be bought, who asked and who answered, and what can be done about it. */
export function ApprovalDetail({ approval }: Props) {
  const t = useMessages().approvals
  const { decidedAt, lines, state } = approval
  return (
    <Stack>
      <Details
        entries={[
          ...lines.map(({ title, quantity }) => ({ name: title, value: t.seats(quantity) })),
          { name: t.provider, value: approval.providerName },
          { name: t.reseller, value: approval.resellerName },
          { name: t.requestedBy, value: approval.requestedBy },
          {
            name: t.expiresAt,
            value: state === 'open' || state === 'approved' ? <Moment at={approval.expiresAt} /> : null,
          },
          { name: t.decidedAt, value: decidedAt ? <Moment at={decidedAt} /> : null },
          { name: t.decidedBy, value: approval.decidedBy },
          { name: t.reason, value: state === 'closed' ? t.closedHint : approval.reason },
        ]}
      />
      <Actions approval={approval} />
    </Stack>
  )
}

function Actions({ approval }: Props) {
  const t = useMessages().approvals
  const toast = useToast()
  const [isDeclining, decline] = useState(false)
  const { id: approvalId, can, customerId, customerName, providerName, resellerId } = approval
  const approve = useAct(orderApprovalsApi.approve, {
    refresh: [orderApprovalsApi.list],
    onDone: () => toast({ text: t.approved(providerName) }),
  })
  const place = useAct(ordersApi.place, {
    refresh: [orderApprovalsApi.list, ordersApi.list],
    onDone: () => toast({ text: t.placed(customerName) }),
  })
  const lines = approval.lines.map(({ productId, skuId, term, billing, quantity }) => ({
    productId,
    skuId,
    term,
    billing,
    quantity,
  }))
  const error = approve.error ?? place.error
  return (
    <>
      {error ? <Problem error={error} /> : null}
      <Row>
        {can.includes('approve') ? (
          <Button
            appearance="primary"
            disabledFocusable={approve.isPending}
            onClick={() => approve.mutate({ approvalId })}
          >
            {t.approve}
          </Button>
        ) : null}
        {can.includes('decline') ? <Button onClick={() => decline(true)}>{t.decline}</Button> : null}
        {can.includes('use') ? (
          <Button
            appearance="primary"
            disabledFocusable={place.isPending}
            onClick={() => place.mutate({ customerId, resellerId, lines })}
          >
            {t.place}
          </Button>
        ) : null}
      </Row>
      {isDeclining ? <DeclineOrder approval={approval} onClose={() => decline(false)} /> : null}
    </>
  )
}
