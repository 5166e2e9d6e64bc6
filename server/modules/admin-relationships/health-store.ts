import { type RawBuilder, sql } from 'kysely'
import type { healthSorts } from '#contract/access-care.ts'
import type { Tx } from '#server/platform/database.ts'

export type HealthSort = (typeof healthSorts)[number]
export type HealthRow = {
  customer_id: string
  customer_name: string
  has_default: boolean
  active: number
  pending: number
  ends_at: Date | null
  has_global_admin: boolean
  without_group: number
  active_since: Date | null
  used_on: string | null
  /** The sort key as text, for the cursor. */
  key: string
}
export type HealthPage = {
  sort: HealthSort
  after: { key: string; id: string } | undefined
  limit: number
  /** Only default administration that is older and was not used since. */
  idleBefore: Date | null
}

/** The column a sort walks along, its type, and where its list begins. */
const columns: Record<HealthSort, { column: string; type: string; start: string }> = {
  name: { column: 'sort_name', type: 'text', start: '' },
  end: { column: 'ends_at', type: 'timestamptz', start: '-infinity' },
  use: { column: 'used_on', type: 'date', start: '-infinity' },
}
const zero = '00000000-0000-0000-0000-000000000000'

/** One walk along the index of the sort, the policy's equality first. */
export async function listHealth(tx: Tx, partnerId: string, page: HealthPage): Promise<HealthRow[]> {
  const { column, type, start } = columns[page.sort]
  const after = page.after ?? { key: start, id: page.sort === 'name' ? zero : zero }
  const name: RawBuilder<unknown> = sql.ref(column)
  const idle = page.idleBefore
    ? sql`and has_default and used_on < (${page.idleBefore}::timestamptz at time zone 'UTC')::date and exists (
        select from grants g where g.partner_id = access_health.partner_id and g.customer_id = access_health.customer_id
          and g.state = 'active' and g.started_at < ${page.idleBefore})`
    : sql``
  const { rows } = await sql<HealthRow>`
    select customer_id, customer_name, has_default, active, pending, nullif(ends_at, 'infinity') as ends_at,
      has_global_admin, without_group, nullif(active_since, 'infinity') as active_since,
      nullif(used_on, '-infinity')::text as used_on, ${name}::text as key
    from access_health
    where partner_id = ${partnerId} and (${name}, customer_id) > (${after.key}::${sql.raw(type)}, ${after.id}::uuid) ${idle}
    order by ${name}, customer_id limit ${page.limit + 1}`.execute(tx)
  return rows
}

/** Groups that hold roles at these customers now. */
export async function groupsAt(
  tx: Tx,
  customerIds: string[],
): Promise<{ customer_id: string; group_id: string }[]> {
  const { rows } = await sql<{ customer_id: string; group_id: string }>`
    select distinct a.customer_id, a.group_id from admin_assignments a
    join admin_relationships r on r.id = a.relationship_id and r.state = 'active'
    where a.customer_id = any (${customerIds}::uuid[])`.execute(tx)
  return rows
}

/** People of these groups without a second factor; runs in `as_identity`. */
export async function withoutFactor(tx: Tx, organisationId: string, groupIds: string[]) {
  const { rows } = await sql<{ group_id: string; user_id: string }>`
    select m.group_id, m.user_id from group_members m join users u on u.id = m.user_id and u.state = 'active'
    where m.organisation_id = ${organisationId} and m.group_id = any (${groupIds}::uuid[])
      and not exists (select from second_factors f where f.user_id = m.user_id)
    limit 10000`.execute(tx)
  return rows
}
