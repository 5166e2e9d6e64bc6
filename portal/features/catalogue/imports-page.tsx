import { catalogueApi, type CatalogueImport } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportState } from '../../parts/import-state.tsx'
import { UploadForm } from './upload-form.tsx'

/** Catalogue uploads: a file is checked first, then applied on its own page. */
export function ImportsPage() {
  const t = useMessages().catalogue.imports
  return (
    <EndpointListPage
      endpoint={catalogueApi.imports}
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => <ImportCounts upload={row} />}
    >
      <UploadForm />
    </EndpointListPage>
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
