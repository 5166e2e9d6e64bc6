import { dayOf } from './rows.ts'

const months: Record<string, number> = { P1M: 1, P1Y: 12, P3Y: 36 }

/** The same day so many months later, or the last one of a shorter month, as PostgreSQL adds intervals. */
function addMonths(from: Date, count: number): Date {
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1))
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return to
}

/** First and last day of a term; with `now`, of the one under way after as many renewals as it took. */
export function termOf(start: Date, term: string, now?: Date): { starts_on: string; ends_on: string } {
  const length = months[term] ?? 12
  const last = (first: Date) => dayOf(new Date(addMonths(first, length).getTime() - 86_400_000))
  let first = start
  while (now && last(first) < dayOf(now)) first = addMonths(first, length)
  return { starts_on: dayOf(first), ends_on: last(first) }
}
