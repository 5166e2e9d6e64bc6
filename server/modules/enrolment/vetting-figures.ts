import { sql } from 'kysely'
import type { VettingFigures } from '#contract/vetting.ts'
import { addBusinessDays } from '#server/platform/business-days.ts'
import type { Tx } from '#server/platform/database.ts'

const most = 1000

/** Cases that wait for the operator, by how long; counted up to a thousand along the index of open cases. */
async function countWaiting(tx: Tx, now: Date): Promise<VettingFigures['waiting']> {
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const { rows } = await sql<{ fresh: number; days: number; long: number; overdue: number }>`
    select count(*) filter (where email_confirmed_at > ${since(2)})::int as fresh,
      count(*) filter (where email_confirmed_at <= ${since(2)} and email_confirmed_at > ${since(7)})::int as days,
      count(*) filter (where email_confirmed_at <= ${since(7)})::int as long,
      count(*) filter (where due_at < ${now})::int as overdue
    from (select email_confirmed_at, due_at from enrolments where state in ('under_review', 'info_requested')
      order by due_at, id limit ${most}) open`.execute(tx)
  return rows[0] ?? { fresh: 0, days: 0, long: 0, overdue: 0 }
}

/** Days from confirmation to decision over the last 90 days: one range of the index of decisions. */
async function measureDecisions(tx: Tx, now: Date): Promise<VettingFigures['decided']> {
  const from = new Date(now.getTime() - 90 * 86_400_000)
  const { rows } = await sql<{ count: number; median: number | null; p90: number | null }>`
    select count(*)::int as count,
      percentile_cont(0.5) within group (order by days) as median,
      percentile_cont(0.9) within group (order by days) as p90
    from (select extract(epoch from decided_at - email_confirmed_at)::float / 86400 as days from enrolments
      where decided_at > ${from} and decided_at is not null and email_confirmed_at is not null
      order by decided_at desc limit 10000) decided`.execute(tx)
  const round = (days: number | null | undefined) =>
    days === null || days === undefined ? null : Math.round(days * 10) / 10
  const [row] = rows
  return { count: row?.count ?? 0, median: round(row?.median), p90: round(row?.p90) }
}

/** What the operator's promise is measured by (pain 1). */
export async function viewFigures(tx: Tx, now: Date): Promise<VettingFigures> {
  const [waiting, decided] = await Promise.all([countWaiting(tx, now), measureDecisions(tx, now)])
  return { waiting, decided, promisedBy: addBusinessDays(now, 5).toISOString() }
}
