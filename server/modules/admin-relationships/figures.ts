import { sql } from 'kysely'
import { type AccessFigures, expiringDays } from '#contract/access-care.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import type { Ctx } from '#server/platform/context.ts'

/** How the administration of all customers stands, in figures (§2.3, W13): one walk through the own rows each. */
export async function accessFigures(ctx: Ctx): Promise<AccessFigures> {
  const partnerId = ctx.actor.organisationId
  const { rows } = await sql<Omit<AccessFigures, 'topRoles' | 'idle'>>`
    select count(*)::int as customers, count(*) filter (where active > 0)::int as "withRelationship",
      count(*) filter (where has_default)::int as "withDefault", coalesce(sum(pending), 0)::int as pending,
      count(*) filter (where has_global_admin)::int as "withGlobalAdministrator",
      (select count(*)::int from admin_relationships r where r.partner_id = ${partnerId} and r.state = 'active' and not r.auto_extend
        and r.ends_at > ${ctx.now} and r.ends_at <= ${ctx.now}::timestamptz + make_interval(days => ${expiringDays})) as expiring
    from access_health where partner_id = ${partnerId}`.execute(ctx.tx)
  const [found] = rows
  if (!found) throw new Error('a count has a row')
  const [topRoles, idle] = [await listTopRoles(ctx, partnerId), await countIdle(ctx, partnerId)]
  return { ...found, topRoles, idle }
}

async function listTopRoles(ctx: Ctx, partnerId: string): Promise<AccessFigures['topRoles']> {
  const { rows } = await sql<{ role: DirectoryRole; relationships: number }>`
    select role, count(*)::int as relationships from admin_relationships r cross join unnest(r.roles) as role
    where r.partner_id = ${partnerId} and r.state = 'active'
    group by role order by 2 desc, 1 limit 5`.execute(ctx.tx)
  return rows
}

/** Default administration nobody used for so long; what was never used counts from its beginning. */
async function countIdle(ctx: Ctx, partnerId: string): Promise<AccessFigures['idle']> {
  const { rows } = await sql<AccessFigures['idle']>`
    select count(*) filter (where days > 30 and days <= 60)::int as "from30",
      count(*) filter (where days > 60 and days <= 90)::int as "from60", count(*) filter (where days > 90)::int as "from90"
    from (
      select (${ctx.now}::timestamptz at time zone 'UTC')::date - greatest(h.used_on, (g.started_at at time zone 'UTC')::date) as days
      from access_health h join grants g on g.partner_id = h.partner_id and g.customer_id = h.customer_id and g.state = 'active'
      where h.partner_id = ${partnerId} and h.has_default) unused`.execute(ctx.tx)
  return rows[0] ?? { from30: 0, from60: 0, from90: 0 }
}
