import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../../lib/i18n.tsx'
import { Totals, type Amount } from './totals.tsx'

const useStyles = makeStyles({
  total: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  amounts: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

/** What the cart costs, per billing period. */
export function OrderTotal({ lines }: { lines: Amount[] }) {
  const styles = useStyles()
  if (!lines.some(({ total }) => total)) return null
  return (
    <div className={styles.total}>
      <span>{useMessages().orders.total}</span>
      <output className={styles.amounts}>
        <Totals lines={lines} />
      </output>
    </div>
  )
}
