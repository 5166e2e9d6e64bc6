import { Button } from '@fluentui/react-components'
import { catalogueApi, type Product } from '#contract/catalogue.ts'
import { orderLimits } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { isFiltered, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import { CartLine } from './cart-line.tsx'
import { MarketPrices } from './market-prices.tsx'
import type { StepProps } from './order-steps.ts'

/** Search in the catalogue; the arrow shows the prices of the customer's market. */
export function ProductsStep(props: StepProps) {
  const t = useMessages()
  const w = t.orders.wizard
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(catalogueApi.products, { ...state.page, ...search })
  const prefetch = usePrefetch(catalogueApi.products)
  return (
    <>
      <CartLine lines={props.lines} next={() => props.go('details')} />
      <FilterBar label={w.catalogue}>
        <SearchFilter state={state} label={w.search} />
      </FilterBar>
      <DataList
        label={w.catalogue}
        list={list}
        columns={useColumns()}
        rowId={(row) => `${row.id}-${row.skuId}`}
        state={state}
        empty={<Empty title={t.catalogue.empty} text={t.catalogue.emptyText} />}
        noHit={isFiltered(state, ['search']) ? <NoHit state={state} names={['search']} /> : undefined}
        expand={(row) => <MarketPrices product={row} market={props.check.market} />}
        actions={(row) => <AddButton product={row} basket={props.basket} />}
        prefetch={(after) => prefetch({ ...state.page, ...search, after })}
      />
      <WizardButtons
        onNext={() => props.go('details')}
        onCancel={props.cancel}
        isBlocked={props.lines.length === 0}
      />
    </>
  )
}

function useColumns(): Column<Product>[] {
  const t = useMessages().orders
  return [
    { key: 'title', header: t.product, cell: (row) => row.title },
    { key: 'part', header: t.wizard.partNumber, cell: (row) => <CodeText>{row.partNumber}</CodeText> },
  ]
}

function AddButton({ product, basket }: { product: Product; basket: StepProps['basket'] }) {
  const t = useMessages().orders.wizard
  const index = basket.lines.findIndex(
    (line) => line.productId === product.id && line.skuId === product.skuId,
  )
  if (index >= 0) {
    return (
      <Button size="small" aria-label={t.removeOf(product.title)} onClick={() => basket.remove(index)}>
        {t.remove}
      </Button>
    )
  }
  return (
    <Button
      size="small"
      appearance="primary"
      aria-label={t.addOf(product.title)}
      disabled={basket.lines.length >= orderLimits.lines}
      onClick={() => basket.add(product)}
    >
      {t.add}
    </Button>
  )
}
