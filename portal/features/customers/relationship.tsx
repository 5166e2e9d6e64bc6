import { customersApi, type CustomerDetail } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { EndingNotice } from '../../parts/ending-notice.tsx'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** The relationship itself: an announced end, and the way to end it (W11a). */
export function Relationship({ customer }: { customer: CustomerDetail }) {
  const { farewells: t, customers } = useMessages()
  const toast = useToast()
  const may = useMay()
  const whoMay = useWhoMay()
  const withdraw = useAct(farewellsApi.withdraw, {
    refresh: [customersApi.get],
    onDone: () => toast({ text: t.withdrawn(customer.name) }),
  })
  const way = {
    go: () => withdraw.mutate({ customerId: customer.id }),
    isBusy: withdraw.isPending,
    error: withdraw.error,
  }
  return (
    <Section title={customers.relationship}>
      <EndingNotice
        ending={customer.ending}
        withdraw={customer.can.includes('withdraw-notice') ? way : undefined}
      />
      {may('relationship.remove') ? null : (
        <BlockedAction action={t.end} reason={whoMay('relationship.remove')} />
      )}
      {customer.can.includes('end') ? (
        <div>
          <ButtonLink to={`/customers/${customer.id}/end`}>{t.end}</ButtonLink>
        </div>
      ) : null}
    </Section>
  )
}
