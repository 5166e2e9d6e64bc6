import { useParams } from '@tanstack/react-router'
import { unusedChoices } from '#contract/access-care.ts'
import { unusedDays as usualDays } from '#contract/admin-rights.ts'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { AdminRelationshipBadge } from '../../parts/admin-relationship-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { RelationshipActions } from './actions.tsx'
import { Answer } from './answer.tsx'
import { Draft } from './draft.tsx'
import { Elevations } from './elevations.tsx'
import { Facts } from './facts.tsx'
import { Groups } from './groups.tsx'
import { History } from './history.tsx'
import { Roles } from './roles.tsx'

/** One admin relationship as the partner sees it. */
export function AdminRelationshipPage() {
  const t = useMessages().adminRelationships
  const { customerId = '', adminRelationshipId = '' } = useParams({ strict: false })
  const crumbs = [
    { to: `/customers/${customerId}`, label: '…' },
    { to: `/customers/${customerId}/admin-relationships`, label: t.title },
  ]
  return <One customerId={customerId} id={adminRelationshipId} crumbs={crumbs} />
}

/** The same one as the customer sees it: here a request is answered. */
export function OwnAdminRelationshipPage() {
  const t = useMessages().adminRelationships
  const customerId = useSession()?.organisation.id ?? ''
  const { adminRelationshipId = '' } = useParams({ strict: false })
  const crumbs = [{ to: '/admin-relationships', label: t.title }]
  return <One customerId={customerId} id={adminRelationshipId} crumbs={crumbs} />
}

type OneProps = { customerId: string; id: string; crumbs: { to: string; label: string }[] }

function One({ customerId, id, crumbs }: OneProps) {
  const state = useListSearch()
  const unusedDays = unusedChoices.find((days) => String(days) === state.text('unused')) ?? usualDays
  const read = useRead(adminRelationshipsApi.get, { customerId, adminRelationshipId: id, unusedDays })
  const { data, error, refetch } = read
  const named = crumbs.map((crumb) => ({
    ...crumb,
    label: crumb.label === '…' ? (data?.customerName ?? '…') : crumb.label,
  }))
  return (
    <Page>
      <PageHeader
        title={data?.name ?? '…'}
        crumbs={named}
        action={data ? <AdminRelationshipBadge state={data.state} /> : undefined}
      />
      {error ? <Problem error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          {data.can.includes('approve') ? <Answer row={data} /> : null}
          {data.can.includes('edit') ? <Draft row={data} /> : null}
          <Facts row={data} />
          {data.can.includes('approve') ? null : <Roles row={data} unusedDays={unusedDays} state={state} />}
          <Groups row={data} />
          <Elevations row={data} />
          <RelationshipActions row={data} />
          <History row={data} />
        </>
      ) : null}
    </Page>
  )
}
