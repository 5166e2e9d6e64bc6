import { catalogueApi, type Price, type Product } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

/** What a product costs in the customer's market. */
export function MarketPrices({ product, market }: { product: Product; market: string }) {
  const t = useMessages().orders.wizard
  const country = useFormat().country(market)
  const columns = useColumns()
  const may = useMay()
  const whoMay = useWhoMay()
  const detail = useRead(catalogueApi.product, { productId: product.id, skuId: product.skuId, market })
  if (detail.error) return <Problem error={detail.error} />
  if (!detail.data) return null
  if (!may('price.view')) return <Notice>{whoMay('price.view')}</Notice>
  if (detail.data.prices.length === 0) return <Notice intent="warning">{t.noPrice(country)}</Notice>
  return (
    <SmallTable
      label={t.pricesIn(country)}
      columns={columns}
      rows={detail.data.prices}
      rowId={({ term, billing }) => `${term}-${billing}`}
    />
  )
}

function useColumns(): Column<Price>[] {
  const t = useMessages()
  const format = useFormat()
  return [
    { key: 'term', header: t.orders.term, cell: (price) => t.orders.terms[price.term] },
    { key: 'billing', header: t.orders.billing, cell: (price) => t.orders.billings[price.billing] },
    {
      key: 'cost',
      header: t.catalogue.cost,
      cell: (price) => (price.cost ? format.money(price.cost) : '–'),
      isNumber: true,
    },
    {
      key: 'retail',
      header: t.catalogue.retail,
      cell: (price) => format.money(price.retail),
      isNumber: true,
    },
  ]
}
