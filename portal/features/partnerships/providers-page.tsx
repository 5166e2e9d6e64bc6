import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PartnershipList } from './partnership-list.tsx'

/** Indirect providers of a reseller. */
export function ProvidersPage() {
  const t = useMessages().partnerships.providers
  const find = <ButtonLink to="/find-provider">{t.emptyAction}</ButtonLink>
  return <PartnershipList side="providers" action={find} />
}
