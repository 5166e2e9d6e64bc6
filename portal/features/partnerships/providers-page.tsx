import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { PartnershipList } from './partnership-list.tsx'

/** Indirect providers of a reseller. */
export function ProvidersPage() {
  const { providers: t, asks } = useMessages().partnerships
  const find = (
    <Row>
      <ButtonLink to="/providers/asks">{asks.mine.open}</ButtonLink>
      <ButtonLink to="/find-provider">{t.emptyAction}</ButtonLink>
    </Row>
  )
  return <PartnershipList side="providers" action={find} />
}
