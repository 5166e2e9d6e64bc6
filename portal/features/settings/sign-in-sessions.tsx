import { Button } from '@fluentui/react-components'
import { accountApi, type SignInSession } from '#contract/account.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import type { Column } from '../../ui/data-list.tsx'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useDeviceName } from './device-name.ts'
import { EndSessions } from './end-sessions.tsx'

/** Every sign-in in force, this one marked; each can be ended. */
export function SignInSessions() {
  const t = useMessages().account.sessions
  const sessions = useRead(accountApi.sessions, {})
  const columns = useColumns()
  if (sessions.error) return <Problem error={sessions.error} retry={() => void sessions.refetch()} />
  if (!sessions.data) return <DataListSkeleton columns={6} label={t.list} />
  const { items } = sessions.data
  return (
    <>
      <SmallTable label={t.list} columns={columns} rows={items} rowId={({ id }) => id} />
      <div>{t.note}</div>
      <EndSessions isAlone={items.length < 2} />
    </>
  )
}

function useColumns(): Column<SignInSession>[] {
  const t = useMessages().account.sessions
  const nameOf = useDeviceName()
  return [
    {
      key: 'device',
      header: t.device,
      cell: (session) => (
        <Row>
          {nameOf(session)}
          {session.isCurrent ? <Tag>{t.here}</Tag> : null}
        </Row>
      ),
    },
    { key: 'network', header: t.network, cell: (session) => session.network || '–' },
    { key: 'organisation', header: t.organisation, cell: (session) => session.organisation },
    { key: 'started', header: t.started, cell: (session) => <Moment at={session.startedAt} withTime /> },
    { key: 'lastSeen', header: t.lastSeen, cell: (session) => <Moment at={session.lastSeenAt} withTime /> },
    {
      key: 'end',
      header: t.end,
      cell: (session) => (session.isCurrent ? '–' : <EndOne session={session} />),
    },
  ]
}

function EndOne({ session }: { session: SignInSession }) {
  const t = useMessages().account.sessions
  const device = useDeviceName()(session)
  const toast = useToast()
  const end = useAct(accountApi.endSession, {
    refresh: [accountApi.sessions, accountApi.securityEvents],
    onDone: () => toast({ text: t.ended(device) }),
  })
  return (
    <>
      <Button
        size="small"
        disabledFocusable={end.isPending}
        aria-label={t.endOf(device)}
        onClick={() => end.mutate({ sessionId: session.id })}
      >
        {t.end}
      </Button>
      {end.error ? <Problem error={end.error} /> : null}
    </>
  )
}
