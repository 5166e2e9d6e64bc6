import { useFormat } from '../lib/format.ts'

/** A UTC moment as the person's local time; the zone shows on hover. */
export function Moment({ at, withTime = false }: { at: string; withTime?: boolean }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.exact(at)} style={{ whiteSpace: 'nowrap' }}>
      {withTime ? format.moment(at) : format.day(at)}
    </time>
  )
}
