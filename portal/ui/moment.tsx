import { makeStyles } from '@fluentui/react-components'
import { useFormat } from '../lib/format.ts'

/** In one line, but for the narrowest screens. */
const useStyles = makeStyles({
  moment: { whiteSpace: 'nowrap', '@media (max-width: 340px)': { whiteSpace: 'normal' } },
})

/** A UTC moment as the person's local time; the zone shows on hover. */
export function Moment({ at, withTime = false }: { at: string; withTime?: boolean }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.exact(at)} className={useStyles().moment}>
      {withTime ? format.moment(at) : format.day(at)}
    </time>
  )
}
