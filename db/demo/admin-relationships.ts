import type { DirectoryRole } from '#contract/directory-roles.ts'
import { type Org, orgOf, personOf } from './organisations.ts'
import { type Clock, idOf, plusDays, type Row } from './rows.ts'
import { type Story, tell } from './story.ts'

type Wish = {
  customer: string
  name: string
  daysAgo: number
  durationDays: number
  roles: DirectoryRole[]
  isActive: boolean
}

/** Two that run, one of them not for long and held by nobody, and one that waits for its answer. */
const wishes: Wish[] = [
  {
    customer: 'ahorn',
    name: 'Ahorn-Betreuung',
    daysAgo: 120,
    durationDays: 365,
    roles: ['directory-readers', 'license-administrator', 'helpdesk-administrator', 'user-administrator'],
    isActive: true,
  },
  {
    customer: 'moewe-reisen',
    name: 'Moewe-Umzug',
    daysAgo: 76,
    durationDays: 90,
    roles: ['directory-readers', 'global-administrator'],
    isActive: true,
  },
  {
    customer: 'ahorn',
    name: 'Ahorn-Support',
    daysAgo: 3,
    durationDays: 180,
    roles: ['directory-readers', 'service-support-administrator'],
    isActive: false,
  },
]

/** Admin relationships of the cast's reseller, and the group that holds the first one's roles. */
export function adminRelationshipRows(orgs: Org[], clock: Clock, story: Story) {
  const partner = orgOf(orgs, 'kiefer')
  const relationships = wishes.map((wish) => relationshipRow(orgs, partner, wish, clock, story))
  const [first] = relationships
  const assignments: Row<'admin_assignments'>[] = first
    ? [
        {
          id: idOf('admin assignment', first.name),
          relationship_id: first.id ?? '',
          partner_id: partner.id,
          customer_id: first.customer_id,
          group_id: idOf('group', 'kiefer', 'Bereitschaft'),
          group_name: 'Bereitschaft',
          roles: ['directory-readers', 'helpdesk-administrator'],
          assigned_by_name: personOf(partner).name,
          assigned_at: clock(118, first.name),
        },
      ]
    : []
  return { relationships, assignments }
}

function relationshipRow(
  orgs: Org[],
  partner: Org,
  { customer: key, name, daysAgo, durationDays, roles, isActive }: Wish,
  clock: Clock,
  story: Story,
): Row<'admin_relationships'> {
  const customer = orgOf(orgs, key)
  const id = idOf('admin relationship', name)
  const [asked, answered] = [clock(daysAgo, name), clock(daysAgo - 1, name)]
  const details = { partnerId: partner.id, customerId: customer.id, name, roles, durationDays }
  const happened = { subject: { id, name }, details, customer }
  tell(story, { ...happened, at: asked, by: personOf(partner), action: 'admin-relationship.send' })
  if (isActive) {
    const by = personOf(customer)
    tell(story, { ...happened, at: answered, by, action: 'admin-relationship.approve' })
    const action = 'admin-relationship.approve-by-customer'
    tell(story, { ...happened, at: answered, by, action, of: partner }).customer_id = null // the partner's own
  }
  return {
    id,
    partner_id: partner.id,
    partner_kind: 'reseller',
    partner_name: partner.name,
    customer_id: customer.id,
    customer_name: customer.name,
    name,
    duration_days: durationDays,
    roles,
    auto_extend: false,
    state: isActive ? 'active' : 'approval_pending',
    created_by_name: personOf(partner).name,
    created_at: asked,
    requested_at: asked,
    extensions: 0,
    ...(isActive && {
      answered_at: answered,
      answered_by_name: personOf(customer).name,
      ends_at: plusDays(answered, durationDays),
    }),
  }
}
