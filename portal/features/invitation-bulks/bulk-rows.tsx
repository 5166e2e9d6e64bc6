import { type BulkRow, invitationBulksApi } from '#contract/invitation-bulks.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = { waiting: 'waiting', sent: 'good', failed: 'bad', cancelled: 'quiet' } as const

/** The rows of a file, each with its result and its invitation. */
export function BulkRows({ bulkId }: { bulkId: string }) {
  const t = useMessages().invitationBulks
  const state = useListSearch()
  const list = usePage(invitationBulksApi.rows, { bulkId, ...state.page })
  const prefetch = usePrefetch(invitationBulksApi.rows)
  return (
    <DataList
      label={t.results}
      list={list}
      columns={useColumns()}
      rowId={(row) => String(row.row)}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      prefetch={(after) => prefetch({ bulkId, ...state.page, after })}
    />
  )
}

function useColumns(): Column<BulkRow>[] {
  const t = useMessages().invitationBulks
  const { number } = useFormat()
  return [
    { key: 'row', header: t.row, cell: ({ row }) => number(row) },
    {
      key: 'email',
      header: t.email,
      cell: ({ email, invitationId }) =>
        invitationId ? (
          <TextLink to={`/invitations/${invitationId}`}>
            <CodeText>{email}</CodeText>
          </TextLink>
        ) : (
          <CodeText>{email || '–'}</CodeText>
        ),
    },
    {
      key: 'result',
      header: t.result,
      cell: ({ state }) => <StateBadge tone={tones[state]}>{t.rowStates[state]}</StateBadge>,
    },
    { key: 'note', header: t.note, cell: ({ message }) => message ?? '–' },
  ]
}
