import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { customersApi } from '#contract/customers.ts'
import { type OrderCheck, ordersApi } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRefresh } from '../../lib/queries.ts'
import { useToast } from '../../ui/toasts.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'

type BlockedProps = { customerId: string; check: OrderCheck }

/** Why nothing can be ordered for this customer now, and the way out of it; the cart stays. */
export function Blocked({ customerId, check }: BlockedProps) {
  const t = useMessages()
  const w = t.orders.wizard
  const { obstacles } = check
  const reasons = obstacles.map((obstacle) => w.obstacles[obstacle])
  return (
    <>
      <Notice intent="warning" title={w.blocked}>
        <Bullets sentences={reasons.length > 0 ? reasons : [w.noReseller]} />
      </Notice>
      <Row>
        {obstacles.includes('no-agreement') ? <AskAgreement customerId={customerId} check={check} /> : null}
        {obstacles.includes('no-buy-right') ? (
          <ButtonLink to="/customers/request" appearance="primary">
            {w.askToBuy}
          </ButtonLink>
        ) : null}
        {obstacles.length === 0 || obstacles.includes('no-relationship') ? (
          <ButtonLink to="/resellers">{t.partnerships.resellers.title}</ButtonLink>
        ) : null}
        <ButtonLink to={`/customers/${customerId}`}>{w.toCustomer}</ButtonLink>
      </Row>
    </>
  )
}

const everySeconds = 15

/** Sends the agreement to the customer's global admins; as soon as one accepted, the order goes on here (pain 57). */
function AskAgreement({ customerId, check }: BlockedProps) {
  const w = useMessages().orders.wizard
  const format = useFormat()
  const toast = useToast()
  const refresh = useRefresh()
  const ask = useAct(customersApi.askAgreement, {
    refresh: [ordersApi.check],
    onDone: () => toast({ text: w.agreementAsked }),
  })
  useEffect(() => {
    const timer = setInterval(() => void refresh([ordersApi.check]), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [refresh])
  const { agreementAskedAt: at } = check
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={ask.isPending}
        onClick={() => ask.mutate({ customerId })}
      >
        {w.askAgreement}
      </Button>
      {at ? <span>{w.agreementAskedOn(format.moment(at))}</span> : null}
      {ask.error ? <Problem error={ask.error} /> : null}
    </>
  )
}
