import { catalogueApi, type Product } from '#contract/catalogue.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { ProductSummary } from './product-summary.tsx'

/** Everything that can be ordered; prices for those who may see them. */
export function CataloguePage() {
  const { catalogue: t, ui } = useMessages()
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(catalogueApi.products, { ...state.page, ...search })
  const prefetch = usePrefetch(catalogueApi.products)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      action={<ImportLink />}
      tools={
        <ExportButton endpoint={programmeListsApi.products} input={search} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      filters={['search']}
      filterLabel={t.list}
      controls={<SearchFilter state={state} label={t.search} />}
      label={t.list}
      list={list}
      columns={useColumns()}
      rowId={(row) => `${row.id}-${row.skuId}`}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} action={<ImportLink />} />}
      expand={(row) => <ProductSummary product={row} />}
      prefetch={(after) => prefetch({ ...state.page, ...search, after })}
    />
  )
}

function ImportLink() {
  const t = useMessages().catalogue
  if (!useMay()('catalogue.import')) return null
  return <ButtonLink to="/catalogue-imports">{t.emptyAction}</ButtonLink>
}

function useColumns(): Column<Product>[] {
  const t = useMessages().catalogue
  return [
    {
      key: 'title',
      header: t.product,
      cell: (row) => <TextLink to={`/catalogue/${row.id}/${row.skuId}`}>{row.title}</TextLink>,
    },
    { key: 'part', header: t.partNumber, cell: (row) => <CodeText>{row.partNumber}</CodeText> },
    { key: 'ids', header: t.ids, cell: (row) => <CodeText>{`${row.id}:${row.skuId}`}</CodeText> },
  ]
}
