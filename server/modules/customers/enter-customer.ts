import { directoryRolesFor } from '#contract/directory-roles.ts'
import type { Statement } from '#server/platform/transaction.ts'

const toSeePeople = directoryRolesFor('customer-user.view')

/**
 * The first statement of a partner's route about a customer: looks the relationship, the default administration and
 * what the person's groups give up in this very transaction (I-20, I-24, I-31, I-33), and notes for the policies
 * only what stands: the customer, and its directory if one of the roles this endpoint needs is held. Groups win over
 * the default (C18), what was taken for a time adds. Nothing else writes these two settings; a customer that is not the caller's yields nulls.
 */
export function enterCustomer(customerId: string, userId: string, permission: string): Statement {
  const needed = directoryRolesFor(permission)
  return { text, values: [customerId, userId, needed.length > 0 ? needed : toSeePeople] }
}

const text = `
  select found.customer, found.directory, found."defaultRoles", found."delegatedRoles", found."elevatedRoles",
    set_config('app.customer', coalesce(found.customer::text, 'none'), true),
    set_config('app.directory', coalesce(found.directory::text, 'none'), true)
  from (
    select r.customer_id as customer, g.roles as "defaultRoles", d.roles as "delegatedRoles", e.roles as "elevatedRoles",
      case when coalesce(d.roles, g.roles) && $3::text[] or e.roles && $3::text[] then r.customer_id end as directory
    from (select $1::uuid as customer_id) wanted
    left join relationships r on r.customer_id = wanted.customer_id and r.state = 'active'
    left join grants g on g.customer_id = r.customer_id and g.state = 'active'
    left join lateral (
      select array_agg(distinct role) as roles
      from admin_assignments a
      join admin_relationships ar on ar.id = a.relationship_id and ar.state = 'active' and ar.ends_at > now()
      join group_members m on m.group_id = a.group_id and m.user_id = $2
      cross join unnest(a.roles) as role
      where a.customer_id = r.customer_id) d on true
    left join lateral (
      select array_agg(distinct role) as roles
      from admin_elevations x
      join admin_relationships ar on ar.id = x.relationship_id and ar.state = 'active' and ar.ends_at > now()
      cross join unnest(x.roles) as role
      where x.customer_id = r.customer_id and x.user_id = $2 and x.state = 'active' and x.ends_at > now()
        and role = any (ar.roles)) e on true) found`
