import type { Order } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import type { Column } from '../../ui/data-list.tsx'
import { TextLink } from '../../ui/links.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

type Line = Order['lines'][number]

/** What was ordered; amounts only where the caller may see them (I-03). */
export function OrderLines({ order }: { order: Order }) {
  const t = useMessages().orders
  return (
    <SmallTable
      label={t.lines}
      columns={useColumns(order.lines.some(({ total }) => total !== null))}
      rows={order.lines}
      rowId={(line) => String(line.line)}
    />
  )
}

function useColumns(showsAmounts: boolean): Column<Line>[] {
  const t = useMessages().orders
  const format = useFormat()
  const may = useMay()
  const money = (value: Line['total']) => (value ? format.money(value) : '–')
  const columns: Column<Line>[] = [
    {
      key: 'title',
      header: t.product,
      cell: (line) =>
        may('product.view') ? (
          <TextLink to={`/catalogue/${line.productId}/${line.skuId}`}>{line.title}</TextLink>
        ) : (
          line.title
        ),
    },
    { key: 'quantity', header: t.quantity, cell: (line) => format.number(line.quantity), isNumber: true },
    { key: 'term', header: t.term, cell: (line) => t.terms[line.term] },
    { key: 'billing', header: t.billing, cell: (line) => t.billings[line.billing] },
  ]
  const amounts: Column<Line>[] = [
    { key: 'unit', header: t.unitPrice, cell: (line) => money(line.unitPrice), isNumber: true },
    { key: 'total', header: t.lineTotal, cell: (line) => money(line.total), isNumber: true },
  ]
  return showsAmounts ? [...columns, ...amounts] : columns
}
