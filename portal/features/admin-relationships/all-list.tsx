import {
  type AdminRelationship,
  adminRelationshipsApi,
  adminRelationshipStates,
} from '#contract/admin-relationships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { AdminRelationshipBadge } from '../../parts/admin-relationship-list.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'

/** A partner's admin relationships with all of its customers, by state. */
export function AllAdminRelationships() {
  const { adminRelationships: t, accessCare } = useMessages()
  return (
    <EndpointListPage
      endpoint={adminRelationshipsApi.all}
      title={t.title}
      sentence={t.allSentence}
      action={
        <Row>
          <ButtonLink to="/elevations">{accessCare.elevation.all}</ButtonLink>
          <ButtonLink to="/access-health">{accessCare.title}</ButtonLink>
        </Row>
      }
      label={t.list}
      columns={useColumns()}
      rowId={({ id }) => id}
      choice={{
        name: 'state',
        label: t.state,
        all: t.anyState,
        options: adminRelationshipStates.states.map((value) => ({ value, label: t.states[value] })),
      }}
      empty={<Empty title={t.empty} text={t.emptyText} />}
    />
  )
}

function useColumns(): Column<AdminRelationship>[] {
  const { adminRelationships: t, accessCare } = useMessages()
  return [
    {
      key: 'name',
      header: t.name,
      cell: ({ id, name, customerId }) => (
        <TextLink to={`/customers/${customerId}/admin-relationships/${id}`}>{name}</TextLink>
      ),
    },
    { key: 'customer', header: accessCare.customer, cell: ({ customerName }) => customerName },
    { key: 'state', header: t.state, cell: ({ state }) => <AdminRelationshipBadge state={state} /> },
    { key: 'roles', header: t.roles, cell: ({ roles }) => t.rolesCount(roles.length) },
    { key: 'ends', header: t.ends, cell: ({ endsAt }) => (endsAt ? <Moment at={endsAt} /> : '–') },
  ]
}
