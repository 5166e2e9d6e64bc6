import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ButtonLink } from '../../ui/links.tsx'

/** The way to an invitation for the own organisation alone (W8). */
export function RequestRelationship() {
  const t = useMessages().consent.alone
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('relationship.request'))
    return <BlockedAction action={t.title} reason={whoMay('relationship.request')} />
  return <ButtonLink to="/customers/request">{t.title}</ButtonLink>
}
