import { sql } from 'kysely'
import type { Standing } from '#contract/decision.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'

/** One way by which a person holds roles at a customer: a group of an active admin relationship. */
export type PathRow = {
  userId: string
  relationshipId: string
  relationshipName: string
  /** Null when the roles were taken for a time. */
  groupName: string | null
  roles: DirectoryRole[]
  endsAt: Date
}
export type ActiveRow = { id: string; name: string; roles: DirectoryRole[]; endsAt: Date }
export type ActiveOfPartner = ActiveRow & { partnerId: string }

/** All that decides what people of a partner may do at one customer, with its names. */
export type CustomerAccess = {
  id: string
  name: string
  since: Date
  consentedBy: string
  mayOrder: boolean
  defaults: { roles: DirectoryRole[]; since: Date } | null
  active: ActiveRow[]
  paths: PathRow[]
}

/** Runs in the partner's capacity; `not_found` for a customer that is not its own (I-20). */
export async function findCustomerAccess(
  tx: Tx,
  customerId: string,
  userIds: string[],
): Promise<CustomerAccess> {
  const [relationship, defaults, active, paths] = await Promise.all([
    tx
      .selectFrom('relationships')
      .select(['customer_id', 'customer_name', 'accepted_at', 'accepted_by_name', 'may_order'])
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active')
      .executeTakeFirst(),
    tx
      .selectFrom('grants')
      .select(['roles', 'started_at'])
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active')
      .executeTakeFirst(),
    listActive(tx, customerId),
    listPaths(tx, customerId, userIds),
  ])
  if (!relationship) throw new AppError('not_found', { customerId })
  return {
    id: relationship.customer_id,
    name: relationship.customer_name,
    since: relationship.accepted_at,
    consentedBy: relationship.accepted_by_name,
    mayOrder: relationship.may_order,
    defaults: defaults ? { roles: defaults.roles as DirectoryRole[], since: defaults.started_at } : null,
    active,
    paths,
  }
}

async function listActive(tx: Tx, customerId: string): Promise<ActiveRow[]> {
  const { rows } = await sql<ActiveRow>`
    select id, name, roles, ends_at as "endsAt" from admin_relationships
    where customer_id = ${customerId} and state = 'active' and ends_at > now()
    order by ends_at, id limit 100`.execute(tx)
  return rows
}

/** What these partners hold at a customer by admin relationships, the first to end first. Runs as the customer. */
export async function listActiveOf(
  tx: Tx,
  customerId: string,
  partnerIds: string[],
): Promise<ActiveOfPartner[]> {
  if (partnerIds.length === 0) return []
  const { rows } = await sql<ActiveOfPartner>`
    select id, name, roles, ends_at as "endsAt", partner_id as "partnerId" from admin_relationships
    where customer_id = ${customerId} and partner_id = any (${partnerIds}::uuid[]) and state = 'active' and ends_at > now()
    order by ends_at, id limit 1000`.execute(tx)
  return rows
}

async function listPaths(tx: Tx, customerId: string, userIds: string[]): Promise<PathRow[]> {
  const { rows } = await sql<PathRow>`
    select m.user_id as "userId", r.id as "relationshipId", r.name as "relationshipName",
      a.group_name as "groupName", a.roles, r.ends_at as "endsAt"
    from admin_assignments a
    join admin_relationships r on r.id = a.relationship_id and r.state = 'active' and r.ends_at > now()
    join group_members m on m.group_id = a.group_id and m.user_id = any (${userIds}::uuid[])
    where a.customer_id = ${customerId}
    union all
    select e.user_id, r.id, r.name, null, array(select x from unnest(e.roles) as x where x = any (r.roles)), e.ends_at
    from admin_elevations e
    join admin_relationships r on r.id = e.relationship_id and r.state = 'active' and r.ends_at > now()
    where e.customer_id = ${customerId} and e.user_id = any (${userIds}::uuid[]) and e.state = 'active' and e.ends_at > now()
    order by 6, 2, 4`.execute(tx)
  return rows
}

/** What the decision needs of it about one person. */
export function standingIn(access: CustomerAccess, userId: string): Standing {
  const own = access.paths.filter((path) => path.userId === userId)
  const byGroups = own.filter(({ groupName }) => groupName !== null)
  const rolesOf = (paths: PathRow[]) => [...new Set(paths.flatMap(({ roles }) => roles))]
  return {
    isRelated: true,
    mayOrder: access.mayOrder,
    defaultRoles: access.defaults?.roles ?? null,
    delegatedRoles: byGroups.length > 0 ? rolesOf(byGroups) : null,
    elevatedRoles: rolesOf(own.filter(({ groupName }) => groupName === null)),
  }
}
