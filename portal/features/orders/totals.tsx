import { makeStyles } from '@fluentui/react-components'
import { billingPlans, type Price } from '#contract/catalogue.ts'
import type { Money } from '#contract/common.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'

/** In one line, but for the narrowest screens. */
const useStyles = makeStyles({
  amount: { whiteSpace: 'nowrap', '@media (max-width: 340px)': { whiteSpace: 'normal' } },
})

export type Amount = { billing: Price['billing']; total: Money | null }

/** Monthly and annual amounts are never added up: each is due in its own rhythm. */
export function Totals({ lines }: { lines: Amount[] }) {
  const t = useMessages().orders
  const format = useFormat()
  const styles = useStyles()
  return totalsOf(lines).map(({ billing, money }) => (
    <div key={`${billing}${money.currency}`} className={styles.amount}>
      {format.money(money)} {t.perBilling[billing]}
    </div>
  ))
}

function totalsOf(lines: Amount[]): { billing: Price['billing']; money: Money }[] {
  return billingPlans.flatMap((billing) => {
    const amounts = lines.flatMap((line) => (line.billing === billing && line.total ? [line.total] : []))
    const currencies = [...new Set(amounts.map(({ currency }) => currency))]
    return currencies.map((currency) => ({ billing, money: { amount: sum(amounts, currency), currency } }))
  })
}

const sum = (amounts: Money[], currency: string) =>
  amounts.filter((money) => money.currency === currency).reduce((total, { amount }) => total + amount, 0)
