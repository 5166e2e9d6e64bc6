import type { OrgKind, Permission } from '#contract/permissions.ts'
import type { PortalMessages } from '#locales/en/portal.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'

type Suggestion = { path: string; label: keyof PortalMessages['home']['suggestions']; needs: Permission }

const activity: Suggestion = { path: '/activity', label: 'activity', needs: 'event.view' }
const suggestions: Record<OrgKind, Suggestion[]> = {
  reseller: [
    { path: '/providers', label: 'invite', needs: 'customer.invite' },
    { path: '/customers', label: 'customers', needs: 'customer.view' },
    activity,
  ],
  provider: [
    { path: '/resellers/request', label: 'request', needs: 'partnership.request' },
    { path: '/customers', label: 'customers', needs: 'customer.view' },
    { path: '/catalogue', label: 'catalogue', needs: 'price.view' },
  ],
  customer: [
    { path: '/partners', label: 'partners', needs: 'relationship.view' },
    { path: '/users-and-licenses', label: 'users', needs: 'customer-user.view' },
    { ...activity, path: '/log', needs: 'customer-log.view' },
  ],
  operator: [
    { path: '/programme-partners', label: 'programme', needs: 'partner.view' },
    { path: '/catalogue-imports', label: 'imports', needs: 'catalogue.import' },
    activity,
  ],
}

/** Ways on when nothing is waiting. */
export function Suggestions() {
  const t = useMessages().home.suggestions
  const may = useMay()
  const kind = useSession()?.organisation.kind
  const open = kind ? suggestions[kind].filter(({ needs }) => may(needs)) : []
  return (
    <Row>
      {open.map(({ path, label }) => (
        <ButtonLink key={path} to={path}>
          {t[label]}
        </ButtonLink>
      ))}
    </Row>
  )
}
