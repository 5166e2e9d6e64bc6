import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import type { StepProps } from './order-steps.ts'
import { OrderTotal } from './order-total.tsx'
import { isComplete, type PricedLine } from './use-prices.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  offer: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  /** A long offer must not widen the page. */
  select: { minWidth: 0, '& select': { width: '100%' } },
  quantity: { width: '140px' },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
})

/** Quantity, term and billing of every product in the cart, with its price. */
export function DetailsStep({ check, basket, lines, go, cancel }: StepProps) {
  return (
    <>
      {lines.map((line, index) => (
        <LineCard
          key={`${line.productId}-${line.skuId}`}
          line={line}
          market={check.market}
          change={(change) => basket.change(index, change)}
          remove={() => basket.remove(index)}
        />
      ))}
      <OrderTotal lines={lines} />
      <WizardButtons
        onNext={() => go('reseller')}
        onBack={() => go('products')}
        onCancel={cancel}
        isBlocked={!isComplete(lines)}
      />
    </>
  )
}

type LineProps = {
  line: PricedLine
  market: string
  change: (change: Partial<PricedLine>) => void
  remove: () => void
}

function LineCard({ line, market, change, remove }: LineProps) {
  const t = useMessages().orders.wizard
  const styles = useStyles()
  const format = useFormat()
  const hasNoPrice = !line.isLoading && line.offers.length === 0
  return (
    <Section title={line.title}>
      {hasNoPrice ? (
        <Notice intent="warning">{t.noPrice(format.country(market))}</Notice>
      ) : (
        <div className={styles.fields}>
          <OfferField line={line} change={change} />
          <QuantityField line={line} change={change} />
        </div>
      )}
      <div className={styles.foot}>
        <LineTotal line={line} />
        <Button size="small" aria-label={t.removeOf(line.title)} onClick={remove}>
          {t.remove}
        </Button>
      </div>
    </Section>
  )
}

function OfferField({ line, change }: Pick<LineProps, 'line' | 'change'>) {
  const t = useMessages().orders
  const format = useFormat()
  const known = line.offers.some(({ term, billing }) => term === line.term && billing === line.billing)
  return (
    <Field label={t.wizard.offer} className={useStyles().offer}>
      <Select
        className={useStyles().select}
        value={known ? `${line.term} ${line.billing}` : ''}
        onChange={(_, { value }) => {
          const offer = line.offers.find(({ term, billing }) => `${term} ${billing}` === value)
          if (offer) change({ term: offer.term, billing: offer.billing })
        }}
      >
        {known ? null : <option value="">…</option>}
        {line.offers.map(({ term, billing, cost }) => (
          <option key={`${term} ${billing}`} value={`${term} ${billing}`}>
            {`${t.offer(t.terms[term], t.billings[billing])}${cost ? `: ${format.money(cost)}` : ''}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function QuantityField({ line, change }: Pick<LineProps, 'line' | 'change'>) {
  const t = useMessages().orders
  return (
    <Field
      label={t.quantity}
      className={useStyles().quantity}
      {...(line.isQuantityValid ? {} : { validationMessage: t.wizard.quantityRule })}
    >
      <Input
        type="number"
        min={1}
        max={100_000}
        step={1}
        value={line.quantity}
        onChange={(_, { value }) => change({ quantity: value })}
      />
    </Field>
  )
}

function LineTotal({ line }: { line: PricedLine }) {
  const t = useMessages().orders
  const format = useFormat()
  return (
    <Row>
      <output>
        {line.unitPrice && line.total
          ? `${line.quantity} × ${format.money(line.unitPrice)} = ${format.money(line.total)} ${t.perBilling[line.billing]}`
          : '–'}
      </output>
    </Row>
  )
}
