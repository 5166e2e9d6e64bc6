import { catalogueApi, type CatalogueImport } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportState } from '../../parts/import-state.tsx'
import { UploadForm } from './upload-form.tsx'

/** Catalogue uploads: a file is checked first, then applied on its own page. */
export function ImportsPage() {
  const t = useMessages().catalogue.imports
  const state = useListSearch()
  const list = usePage(catalogueApi.imports, state.page)
  const prefetch = usePrefetch(catalogueApi.imports)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <UploadForm />
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        expand={(row) => <ImportCounts upload={row} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </Page>
  )
}

function useColumns(): Column<CatalogueImport>[] {
  const t = useMessages().catalogue.imports
  const format = useFormat()
  return [
    {
      key: 'file',
      header: t.fileName,
      cell: (row) => <TextLink to={`/catalogue-imports/${row.id}`}>{row.fileName}</TextLink>,
    },
    { key: 'kind', header: t.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'state', header: t.state, cell: (row) => <ImportState state={row.state} /> },
    { key: 'rows', header: t.rows, cell: (row) => format.number(row.rows), isNumber: true },
    {
      key: 'problems',
      header: t.problemCount,
      cell: (row) => format.number(row.problemCount),
      isNumber: true,
    },
    { key: 'at', header: t.uploaded, cell: (row) => <Moment at={row.createdAt} withTime /> },
  ]
}
