import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CartRegular } from '@fluentui/react-icons'
import { orderLimits } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { PricedLine } from './use-prices.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorBrandForeground1 },
  text: { flexGrow: 1, minWidth: 0 },
})

/** What is in the cart, always in sight and read out whenever it changes, with the way on. */
export function CartLine({ lines, next }: { lines: PricedLine[]; next: () => void }) {
  const t = useMessages()
  const w = t.orders.wizard
  const styles = useStyles()
  const isFull = lines.length >= orderLimits.lines
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden>
        <CartRegular />
      </span>
      <output className={styles.text}>
        {lines.length === 0
          ? w.cartEmpty
          : `${w.cart(lines.length)} – ${lines.map(({ title }) => title).join(', ')}`}
        {isFull ? ` ${w.cartFull}` : null}
      </output>
      {lines.length > 0 ? (
        <Button appearance="primary" onClick={next}>
          {t.ui.next}
        </Button>
      ) : null}
    </div>
  )
}
