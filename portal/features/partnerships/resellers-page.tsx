import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { PartnershipList } from './partnership-list.tsx'

/** Indirect resellers of a provider. */
export function ResellersPage() {
  const t = useMessages().partnerships.asks.theirs
  return (
    <PartnershipList
      side="resellers"
      action={
        <Row>
          <ButtonLink to="/resellers/asks">{t.open}</ButtonLink>
          <RequestButton />
        </Row>
      }
    />
  )
}

function RequestButton() {
  const t = useMessages().partnerships
  const may = useMay()
  const isSuspended = useSession()?.organisation.state === 'suspended'
  const whoMay = useWhoMay()
  if (!may('partnership.request')) {
    return <BlockedAction action={t.request} reason={whoMay('partnership.request')} />
  }
  if (isSuspended) return <BlockedAction action={t.request} reason={t.suspendedReasons.own} />
  return (
    <ButtonLink to="/resellers/request" appearance="primary">
      {t.request}
    </ButtonLink>
  )
}
