import type { ImportReport } from '#contract/imports.ts'
import { membershipApi } from '#contract/membership.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { ImportState } from '../../parts/import-state.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { RegistryUpload } from './registry-upload.tsx'

/** Uploads of the registry: a file is checked first, then applied on its own page. */
export function RegistryImportsPage() {
  const t = useMessages().membership
  const state = useListSearch()
  const list = usePage(membershipApi.imports, state.page)
  const prefetch = usePrefetch(membershipApi.imports)
  return (
    <Page>
      <PageHeader
        title={t.imports.title}
        sentence={t.imports.sentence}
        crumbs={[{ to: '/membership', label: t.title }]}
      />
      <RegistryUpload />
      <DataList
        label={t.imports.title}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.imports.empty} text={t.imports.emptyText} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </Page>
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
