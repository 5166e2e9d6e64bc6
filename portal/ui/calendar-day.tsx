import { useFormat } from '../lib/format.ts'

/** A calendar day, which belongs to no time zone; never broken over two lines. */
export function CalendarDay({ on }: { on: string }) {
  return (
    <time dateTime={on} style={{ whiteSpace: 'nowrap' }}>
      {useFormat().calendarDay(on)}
    </time>
  )
}
