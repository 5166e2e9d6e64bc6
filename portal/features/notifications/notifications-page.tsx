import { Button } from '@fluentui/react-components'
import { notificationsApi, type Notification } from '#contract/notifications.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

/** Everything the portal told this person, newest first. */
export function NotificationsPage() {
  const t = useMessages()
  const n = t.notifications
  const state = useListSearch()
  const list = usePage(notificationsApi.list, state.page)
  const prefetch = usePrefetch(notificationsApi.list)
  return (
    <Page>
      <PageHeader title={n.title} sentence={n.sentence} action={<ReadAll />} />
      <DataList
        label={n.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={n.empty} text={n.emptyText} />}
        actions={(row) => <ReadOne item={row} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
    </Page>
  )
}

const refresh = [notificationsApi.list, notificationsApi.unread]

function ReadAll() {
  const t = useMessages().notifications
  const mark = useAct(notificationsApi.read, { refresh })
  return (
    <Button disabled={mark.isPending} onClick={() => mark.mutate({ ids: null })}>
      {t.readAll}
    </Button>
  )
}

function ReadOne({ item }: { item: Notification }) {
  const t = useMessages().notifications
  const mark = useAct(notificationsApi.read, { refresh })
  if (item.isRead) return null
  return (
    <Button
      size="small"
      disabled={mark.isPending}
      aria-label={t.readOf(item.subject)}
      onClick={() => mark.mutate({ ids: [item.id] })}
    >
      {t.read}
    </Button>
  )
}

function useColumns(): Column<Notification>[] {
  const t = useMessages().notifications
  const mark = useAct(notificationsApi.read, { refresh })
  return [
    {
      key: 'subject',
      header: t.subject,
      cell: (row) =>
        row.path ? (
          <TextLink to={row.path} onFollow={() => (row.isRead ? undefined : mark.mutate({ ids: [row.id] }))}>
            {row.subject}
          </TextLink>
        ) : (
          row.subject
        ),
    },
    {
      key: 'state',
      header: t.state,
      cell: (row) => (
        <StateBadge tone={row.isRead ? 'quiet' : 'info'}>{row.isRead ? t.isRead : t.isNew}</StateBadge>
      ),
    },
    { key: 'at', header: t.at, cell: (row) => <Moment at={row.at} withTime /> },
  ]
}
