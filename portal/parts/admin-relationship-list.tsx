import type { ReactNode } from 'react'
import {
  type AdminRelationship,
  type AdminRelationshipState,
  adminRelationshipsApi,
} from '#contract/admin-relationships.ts'
import { useMessages } from '../lib/i18n.tsx'
import { usePage, usePrefetch } from '../lib/queries.ts'
import { useListSearch } from '../lib/use-list-search.ts'
import { type Column, DataList } from '../ui/data-list.tsx'
import { TextLink } from '../ui/links.tsx'
import { Moment } from '../ui/moment.tsx'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'

const tones: Record<AdminRelationshipState, Tone> = {
  created: 'quiet',
  approval_pending: 'waiting',
  active: 'good',
  declined: 'bad',
  withdrawn: 'quiet',
  request_expired: 'bad',
  expired: 'quiet',
  terminated: 'quiet',
}

/** The state of an admin relationship as a word with an icon. */
export function AdminRelationshipBadge({ state }: { state: AdminRelationshipState }) {
  return <StateBadge tone={tones[state]}>{useMessages().adminRelationships.states[state]}</StateBadge>
}

type ListProps = {
  customerId: string
  pathOf: (id: string) => string
  withPartner: boolean
  empty: ReactNode
}

/** Admin relationships with one customer, newest first, on either side. */
export function AdminRelationshipList({ customerId, pathOf, withPartner, empty }: ListProps) {
  const t = useMessages().adminRelationships
  const state = useListSearch()
  const query = { customerId, ...state.page }
  const list = usePage(adminRelationshipsApi.list, query)
  const prefetch = usePrefetch(adminRelationshipsApi.list)
  const columns = useColumns(pathOf)
  return (
    <DataList
      label={t.list}
      list={list}
      columns={withPartner ? columns : columns.filter(({ key }) => key !== 'partner')}
      rowId={(row) => row.id}
      state={state}
      empty={empty}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function useColumns(pathOf: ListProps['pathOf']): Column<AdminRelationship>[] {
  const t = useMessages().adminRelationships
  return [
    {
      key: 'name',
      header: t.name,
      cell: ({ id, name }) => <TextLink to={pathOf(id)}>{name}</TextLink>,
    },
    { key: 'partner', header: t.partner, cell: ({ partnerName }) => partnerName },
    { key: 'state', header: t.state, cell: ({ state }) => <AdminRelationshipBadge state={state} /> },
    { key: 'roles', header: t.roles, cell: ({ roles }) => t.rolesCount(roles.length) },
    { key: 'ends', header: t.ends, cell: ({ endsAt }) => (endsAt ? <Moment at={endsAt} /> : '–') },
  ]
}
