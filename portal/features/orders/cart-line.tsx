import { makeStyles, tokens } from '@fluentui/react-components'
import { CartRegular } from '@fluentui/react-icons/svg/cart'
import { orderLimits } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import type { PricedLine } from './use-prices.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorBrandForeground1 },
})

/** What is in the cart, read out whenever it changes. */
export function CartLine({ lines }: { lines: PricedLine[] }) {
  const t = useMessages().orders.wizard
  const styles = useStyles()
  const isFull = lines.length >= orderLimits.lines
  return (
    <output className={styles.line}>
      <span className={styles.icon} aria-hidden>
        <CartRegular />
      </span>
      <span>
        {lines.length === 0
          ? t.cartEmpty
          : `${t.cart(lines.length)} – ${lines.map(({ title }) => title).join(', ')}`}
        {isFull ? ` ${t.cartFull}` : null}
      </span>
    </output>
  )
}
