import { Button } from '@fluentui/react-components'
import type { Partnership } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useWhoMay } from '../../lib/who-may.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import type { PartnerSide } from './partnership-list.tsx'

type ActionsProps = { partnership: Partnership; side: PartnerSide }

/** View customers, Invite new customers, Remove partnership; what is not possible stays visible with its reason. */
export function PartnershipActions({ partnership, side }: ActionsProps) {
  const { partnerships: t, newCustomer } = useMessages()
  const whoMay = useWhoMay()
  if (partnership.state === 'removed') return null
  const to = `/${side}/${partnership.id}`
  const label = (action: string) => `${action}: ${partnership.partnerName}`
  return (
    <Row>
      {partnership.can.includes('view-customers') ? (
        <ButtonLink to={`${to}/customers`} size="small" label={label(t.viewCustomers)}>
          {t.viewCustomers}
        </ButtonLink>
      ) : (
        <Button size="small" disabledFocusable title={whoMay('customer.view')}>
          {t.viewCustomers}
        </Button>
      )}
      {partnership.can.includes('invite-customers') ? (
        <ButtonLink to={`${to}/invite`} size="small" label={label(t.inviteCustomers)}>
          {t.inviteCustomers}
        </ButtonLink>
      ) : (
        <Button
          size="small"
          disabledFocusable
          title={t.suspendedReasons[partnership.suspended ?? 'none'] ?? whoMay('customer.invite')}
        >
          {t.inviteCustomers}
        </Button>
      )}
      {side === 'resellers' ? (
        partnership.can.includes('add-customers') ? (
          <ButtonLink to={`${to}/add-customer`} size="small" label={label(newCustomer.add)}>
            {newCustomer.add}
          </ButtonLink>
        ) : (
          <Button
            size="small"
            disabledFocusable
            title={t.suspendedReasons[partnership.suspended ?? 'none'] ?? whoMay('customer.create')}
          >
            {newCustomer.add}
          </Button>
        )
      ) : null}
      {partnership.can.includes('remove') ? (
        <ButtonLink to={`${to}/remove`} size="small" label={label(t.ending.remove)}>
          {t.ending.remove}
        </ButtonLink>
      ) : (
        <Button size="small" disabledFocusable title={whoMay('partnership.remove')}>
          {t.ending.remove}
        </Button>
      )}
    </Row>
  )
}
