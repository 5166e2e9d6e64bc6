import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { type InvitationBulk, invitationBulksApi } from '#contract/invitation-bulks.ts'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { BulkState } from './bulk-state.tsx'
import { BulkUpload } from './bulk-upload.tsx'

/** Invitations from a file: upload, and every file so far. */
export function BulksPage() {
  const { invitationBulks: t, invitations } = useMessages()
  return (
    <EndpointListPage
      endpoint={invitationBulksApi.list}
      title={t.title}
      sentence={t.sentence}
      crumbs={[{ to: '/invitations', label: invitations.title }]}
      action={<Template />}
      label={t.list}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} action={<Template />} />}
    >
      <BulkUpload />
    </EndpointListPage>
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
