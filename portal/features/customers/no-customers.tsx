import { partnershipsApi } from '#contract/partnerships.ts'
import type { OrgKind, Permission } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { RequestRelationship } from './request-relationship.tsx'

/** Both tiers invite from the row of their partner. */
const invitesFrom: Partial<Record<OrgKind, string>> = { reseller: '/providers', provider: '/resellers' }

/** No customer yet: how the first one comes. Without a partner of the other tier, that one comes first. */
export function NoCustomers() {
  const t = useMessages().customers
  const may = useMay()
  const partners = useRead(partnershipsApi.list, { limit: 1 }, may('partnership.view'))
  const needsPartner = partners.data?.items.length === 0
  return (
    <Empty
      title={t.empty}
      text={needsPartner ? t.emptyWithoutPartner : t.emptyText}
      action={
        <Row>
          {needsPartner ? <FirstPartner /> : <Invite />}
          <RequestRelationship />
        </Row>
      }
    />
  )
}

function Invite() {
  const t = useMessages().customers
  const kind = useSession()?.organisation.kind
  const path = kind && invitesFrom[kind]
  return path ? <Way to={path} needs="customer.invite" label={t.invite} /> : null
}

function FirstPartner() {
  const t = useMessages().partnerships
  return useSession()?.organisation.kind === 'provider' ? (
    <Way to="/resellers/request" needs="partnership.request" label={t.request} />
  ) : (
    <Way to="/find-provider" needs="customer.view" label={t.providers.emptyAction} />
  )
}

function Way({ to, needs, label }: { to: string; needs: Permission; label: string }) {
  if (!useMay()(needs)) return null
  return (
    <ButtonLink to={to} appearance="primary">
      {label}
    </ButtonLink>
  )
}
