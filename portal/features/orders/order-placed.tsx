import type { Order } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'

/** The confirmation: what happened and where to go on. */
export function OrderPlaced({ order }: { order: Order }) {
  const t = useMessages().orders.placed
  const may = useMay()
  const to = `/customers/${order.customerId}`
  return (
    <>
      <Notice intent="success" title={t.title}>
        {t.text}
      </Notice>
      <Row>
        {may('customer.view') ? (
          <ButtonLink to={`${to}/subscriptions`} appearance="primary">
            {t.subscriptions}
          </ButtonLink>
        ) : null}
        <ButtonLink to={`${to}/order`}>{t.next}</ButtonLink>
      </Row>
    </>
  )
}
