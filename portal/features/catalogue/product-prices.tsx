import type { Price } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { everything, ChipFilter } from '../../ui/filter-chip.tsx'
import { FilterBar } from '../../ui/filters.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

/** Prices by market, term and billing, for those who may see them; the reader's own market first. */
export function ProductPrices({ prices }: { prices: Price[] }) {
  const t = useMessages().catalogue
  const format = useFormat()
  const state = useListSearch()
  const markets = [...new Set(prices.map((price) => price.market))]
  const own = useSession()?.organisation.country ?? ''
  const preset = markets.includes(own) ? own : undefined
  const market = state.text('market') || preset || everything
  const rows = prices.filter((price) => market === everything || price.market === market)
  const showsCost = prices.some(({ cost }) => cost)
  const columns = useColumns(showsCost)
  return (
    <Section title={t.prices}>
      <div>{showsCost ? t.pricesNote : t.retailNote}</div>
      <FilterBar label={t.market}>
        <ChipFilter
          state={state}
          name="market"
          label={t.market}
          all={t.allMarkets}
          preset={preset}
          options={markets.map((value) => ({ value, label: format.country(value) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <div>{t.noPrices}</div>
      ) : (
        <SmallTable
          label={t.prices}
          columns={columns}
          rows={rows}
          rowId={(price) => `${price.market}-${price.term}-${price.billing}`}
        />
      )}
    </Section>
  )
}

function useColumns(showsCost: boolean): Column<Price>[] {
  const t = useMessages()
  const c = t.catalogue
  const format = useFormat()
  const cost: Column<Price> = {
    key: 'cost',
    header: c.cost,
    cell: (price) => (price.cost ? format.money(price.cost) : '–'),
    isNumber: true,
  }
  return [
    { key: 'market', header: c.market, cell: (price) => format.country(price.market) },
    { key: 'term', header: c.term, cell: (price) => t.orders.terms[price.term] },
    { key: 'billing', header: c.billing, cell: (price) => t.orders.billings[price.billing] },
    ...(showsCost ? [cost] : []),
    { key: 'retail', header: c.retail, cell: (price) => format.money(price.retail), isNumber: true },
  ]
}
