import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { orderObstacles, ordersApi, type Subscription } from '#contract/orders.ts'
import { problemOf } from '../lib/api-error.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useAct } from '../lib/queries.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Row } from '../ui/row.tsx'
import { useToast } from '../ui/toasts.tsx'

/** Suspend and Reactivate, for the provider that bought it (W21). */
export function SubscriptionActions({ subscription: row }: { subscription: Subscription }) {
  const t = useMessages().farewells
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const refresh = [ordersApi.customerSubscriptions]
  const one = { customerId: row.customerId, subscriptionId: row.id }
  const suspend = useAct(ordersApi.suspend, {
    refresh,
    onDone: () => (ask(false), toast({ text: t.suspendedToast(row.title) })),
  })
  const reactivate = useAct(ordersApi.reactivate, {
    refresh,
    onDone: () => toast({ text: t.reactivatedToast(row.title) }),
  })
  return (
    <Row>
      {row.can.includes('suspend') ? (
        <Button size="small" aria-label={t.suspendOf(row.title)} onClick={() => ask(true)}>
          {t.suspend}
        </Button>
      ) : null}
      {row.can.includes('reactivate') ? (
        <Button
          size="small"
          aria-label={t.reactivateOf(row.title)}
          disabledFocusable={reactivate.isPending}
          onClick={() => reactivate.mutate({ ...one, autoRenew: true })}
        >
          {t.reactivate}
        </Button>
      ) : null}
      {reactivate.error ? <Refusal error={reactivate.error} /> : null}
      {isAsking ? (
        <ConfirmDialog
          title={t.suspendTitle(row.title)}
          effects={t.suspendEffects}
          action={t.suspend}
          isBusy={suspend.isPending}
          error={suspend.error}
          onConfirm={() => suspend.mutate(one)}
          onClose={() => ask(false)}
        />
      ) : null}
    </Row>
  )
}

/** Why it cannot run again, in the words of an order's obstacle: who can lift it (I-02). */
function Refusal({ error }: { error: unknown }) {
  const t = useMessages().orders.wizard.obstacles
  const named = problemOf(error)['obstacle']
  const obstacle = orderObstacles.find((known) => known === named)
  return <Problem error={error} {...(obstacle ? { kept: t[obstacle] } : {})} />
}
