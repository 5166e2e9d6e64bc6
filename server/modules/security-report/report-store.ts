import { sql } from 'kysely'
import { type ReportList, staleDays } from '#contract/security-report.ts'
import type { Tx } from '#server/platform/database.ts'

// Everything here but the events runs in `as_identity`; each statement names the organisation. Figures read at
// most a thousand rows and one, lists walk an index of the memberships.

const hasFactor = sql<boolean>`exists (select from second_factors f where f.user_id = m.user_id)`
const isGlobalAdmin = sql<boolean>`(m.roles <> '{}' and 'global-admin' = any(m.roles))`
/** Own people who can sign in; guests are the business of their own organisation. */
const own = sql<boolean>`m.state = 'active' and not m.is_guest`
const staleBefore = (now: Date) => new Date(now.getTime() - staleDays * 86_400_000)

/** Who a list is about. */
const conditions: Record<ReportList | 'all', (now: Date) => ReturnType<typeof sql<boolean>>> = {
  all: () => sql<boolean>`true`,
  'without-factor': () => sql<boolean>`not ${hasFactor}`,
  'never-signed-in': () => sql<boolean>`u.last_sign_in_at is null`,
  admins: () => isGlobalAdmin,
  'stale-admins': (now) =>
    sql<boolean>`${isGlobalAdmin} and coalesce(u.last_sign_in_at, u.created_at) < ${staleBefore(now)}`,
}

export type ReportPerson = Awaited<ReturnType<typeof listPeople>>[number]
type Page = { after: { name: string; id: string }; limit: number }

/** People of the organisation by name: one walk along memberships_by_state. */
export const listPeople = (tx: Tx, organisationId: string, list: ReportList | 'all', now: Date, page: Page) =>
  tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select([
      'm.user_id',
      'm.sort_name',
      'u.display_name',
      'u.user_name',
      'u.last_sign_in_at',
      isGlobalAdmin.as('is_global_admin'),
      hasFactor.as('has_factor'),
    ])
    .where('m.organisation_id', '=', organisationId)
    .where(own)
    .where(conditions[list](now))
    .where(sql<boolean>`(m.sort_name, m.user_id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('m.sort_name')
    .orderBy('m.user_id')
    .limit(page.limit + 1)
    .execute()

/** How many a list has; counts to a thousand and one. */
export async function countPeople(
  tx: Tx,
  organisationId: string,
  list: ReportList | 'all',
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from memberships m join users u on u.id = m.user_id
      where m.organisation_id = ${organisationId} and ${own} and ${conditions[list](now)} limit 1001) first_thousand`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Sign-ins for the organisation since then: one range of sessions_of_organisation, at most so many. */
export async function countSignIns(tx: Tx, organisationId: string, since: Date) {
  const { rows } = await sql<{ all: number; without: number; people: string[] }>`
    with recent as (
      select user_id, second_factor_at from sessions
      where organisation_id = ${organisationId} and created_at >= ${since} limit 1001)
    select count(*)::int as "all", (count(*) filter (where second_factor_at is null))::int as without,
      coalesce((select array_agg(user_id) from (
        select user_id from recent group by user_id having bool_and(second_factor_at is null)) never), '{}') as people
    from recent`.execute(tx)
  return rows[0] ?? { all: 0, without: 0, people: [] }
}

/** Who of these people did something about a customer since then. Runs as the organisation: its own events. */
export async function countAtCustomers(
  tx: Tx,
  organisationId: string,
  people: string[],
  since: Date,
): Promise<number> {
  if (people.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(distinct actor_user_id)::int as n from (
      select actor_user_id from events
      where organisation_id = ${organisationId} and at >= ${since} and customer_id is not null
        and customer_id <> ${organisationId} and actor_user_id = any(${people}::uuid[])
      order by at desc, id desc limit 1000) done`.execute(tx)
  return rows[0]?.n ?? 0
}
