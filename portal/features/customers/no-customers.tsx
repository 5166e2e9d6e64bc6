import type { OrgKind } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'

/** Both tiers invite from the row of their partner. */
const invitesFrom: Partial<Record<OrgKind, string>> = { reseller: '/providers', provider: '/resellers' }

/** No customer yet: how the first one comes. */
export function NoCustomers() {
  const t = useMessages().customers
  const may = useMay()
  const kind = useSession()?.organisation.kind
  const path = kind && invitesFrom[kind]
  return (
    <Empty
      title={t.empty}
      text={t.emptyText}
      action={
        path && may('customer.invite') ? (
          <ButtonLink to={path} appearance="primary">
            {t.invite}
          </ButtonLink>
        ) : undefined
      }
    />
  )
}
