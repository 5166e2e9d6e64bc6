import type { ImportReport } from '#contract/imports.ts'
import { membershipApi } from '#contract/membership.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ImportState } from '../../parts/import-state.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { RegistryUpload } from './registry-upload.tsx'

/** Uploads of the registry: a file is checked first, then applied on its own page. */
export function RegistryImportsPage() {
  const t = useMessages().membership
  return (
    <EndpointListPage
      endpoint={membershipApi.imports}
      title={t.imports.title}
      sentence={t.imports.sentence}
      crumbs={[{ to: '/membership', label: t.title }]}
      label={t.imports.title}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.imports.empty} text={t.imports.emptyText} />}
    >
      <RegistryUpload />
    </EndpointListPage>
  )
}

function useColumns(): Column<ImportReport>[] {
  const t = useMessages().catalogue.imports
  const { number } = useFormat()
  return [
    {
      key: 'file',
      header: t.fileName,
      cell: (row) => <TextLink to={`/membership-imports/${row.id}`}>{row.fileName}</TextLink>,
    },
    { key: 'state', header: t.state, cell: (row) => <ImportState state={row.state} /> },
    { key: 'rows', header: t.rows, cell: (row) => number(row.rows), isNumber: true },
    { key: 'problems', header: t.problemCount, cell: (row) => number(row.problemCount), isNumber: true },
    { key: 'at', header: t.uploaded, cell: (row) => <Moment at={row.createdAt} withTime /> },
  ]
}
