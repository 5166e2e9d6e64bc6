import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { type InvitationBulk, invitationBulksApi } from '#contract/invitation-bulks.ts'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { BulkState } from './bulk-state.tsx'
import { BulkUpload } from './bulk-upload.tsx'

/** Invitations from a file: upload, and every file so far. */
export function BulksPage() {
  const { invitationBulks: t, invitations } = useMessages()
  const state = useListSearch()
  const list = usePage(invitationBulksApi.list, state.page)
  const prefetch = usePrefetch(invitationBulksApi.list)
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ to: '/invitations', label: invitations.title }]}
        action={<Template />}
      />
      <BulkUpload />
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </Page>
  )
}

function Template() {
  const t = useMessages().invitationBulks
  const save = useMutation({
    mutationFn: () => download(invitationBulksApi.template, {}, t.templateFile),
  })
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.template}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}

function useColumns(): Column<InvitationBulk>[] {
  const t = useMessages().invitationBulks
  const { number } = useFormat()
  return [
    {
      key: 'name',
      header: t.name,
      cell: (row) => <TextLink to={`/invitation-files/${row.id}`}>{row.fileName}</TextLink>,
    },
    { key: 'with', header: t.together, cell: (row) => row.withName ?? '–' },
    { key: 'rows', header: t.rows, cell: (row) => number(row.rows), isNumber: true },
    { key: 'sent', header: t.sent, cell: (row) => number(row.sent), isNumber: true },
    { key: 'failed', header: t.failed, cell: (row) => number(row.failed), isNumber: true },
    { key: 'state', header: t.state, cell: (row) => <BulkState state={row.state} /> },
    { key: 'at', header: t.uploaded, cell: (row) => <Moment at={row.createdAt} /> },
  ]
}
