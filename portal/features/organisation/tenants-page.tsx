import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type AssociatedTenant, tenantsApi } from '#contract/tenants.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { AssociateTenant } from './associate-tenant.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'
import { TenantDetail } from './tenant-detail.tsx'

/** Tenants: the own one is primary and stays; others are associated with the consent of both sides (W2g). */
export function TenantsPage() {
  const t = useMessages().organisation
  const session = useSession()
  const state = useListSearch()
  const list = usePage(tenantsApi.list, state.page)
  const prefetch = usePrefetch(tenantsApi.list)
  const [isAdding, add] = useState(false)
  const columns = useColumns()
  if (!session) return null
  const isPartner = session.organisation.kind !== 'customer'
  const { empty, emptyText, noneAsked, noneAskedText } = t.tenants
  return (
    <OrganisationFrame
      title={t.tab.tenants}
      sentence={isPartner ? t.tenants.sentence(session.domain) : t.tenants.asked}
      action={isPartner ? <AddButton onClick={() => add(true)} /> : undefined}
    >
      {isAdding ? <AssociateTenant onClose={() => add(false)} /> : null}
      <DataList
        label={t.tenants.list}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={isPartner ? empty : noneAsked} text={isPartner ? emptyText : noneAskedText} />}
        expand={(row) => <TenantDetail key={row.state} association={row} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </OrganisationFrame>
  )
}

function AddButton({ onClick }: { onClick: () => void }) {
  const t = useMessages().organisation.tenants
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('tenant.associate')) return <BlockedAction action={t.add} reason={whoMay('tenant.associate')} />
  return (
    <Button appearance="primary" onClick={onClick}>
      {t.add}
    </Button>
  )
}

const tones = {
  requested: 'attention',
  associated: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
  removed: 'quiet',
} as const

function useColumns(): Column<AssociatedTenant>[] {
  const t = useMessages().organisation.tenants
  const isPartner = useSession()?.organisation.kind !== 'customer'
  return [
    isPartner
      ? { key: 'tenant', header: t.tenant, cell: ({ domain }) => <CodeText>{domain}</CodeText> }
      : { key: 'account', header: t.account, cell: ({ accountName }) => accountName },
    { key: 'asked', header: t.requestedAt, cell: ({ requestedAt }) => <Moment at={requestedAt} /> },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, isExpired }) => (
        <StateBadge tone={isExpired ? 'quiet' : tones[state]}>
          {isExpired ? t.expired : t.states[state]}
        </StateBadge>
      ),
    },
  ]
}
