const day = 86_400_000
const isWeekend = (at: Date) => at.getUTCDay() === 0 || at.getUTCDay() === 6

/** The same time of day so many business days (Monday to Friday, UTC) later; from a weekend it counts from its end. */
export function addBusinessDays(from: Date, days: number): Date {
  let at = from
  for (let left = days; left > 0;) {
    at = new Date(at.getTime() + day)
    if (!isWeekend(at)) left -= 1
  }
  return at
}
