import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityApi, type User } from '#contract/identity.ts'
import { guestsApi } from '#contract/guests.ts'
import { peopleApi } from '#contract/people.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Every action of an account but roles and data; the key is the server's word in `can`. */
const calls = {
  invite: peopleApi.invite,
  'reset-password': peopleApi.resetPassword,
  'end-sessions': peopleApi.endSessions,
  disable: peopleApi.disable,
  enable: peopleApi.enable,
  delete: peopleApi.delete,
  restore: peopleApi.restore,
  'remove-guest': guestsApi.remove,
} as const
type Action = keyof typeof calls
/** What takes it back. */
const opposite: Partial<Record<Action, Action>> = { disable: 'enable', delete: 'restore' }
const order = Object.keys(calls) as Action[]
/** What ends somebody's work at once is asked twice. */
const isAsked = (action: Action) => ['disable', 'delete', 'end-sessions', 'remove-guest'].includes(action)

/** The buttons the server says are possible; no rule is repeated here. */
export function UserActions({ user, edit }: { user: User; edit: () => void }) {
  const t = useMessages().settings.users
  const possible = order.filter((action) => user.can.includes(action))
  return (
    <Row>
      {user.can.includes('edit') ? <Button onClick={edit}>{t.edit}</Button> : null}
      {possible.map((action) => (
        <ActionButton key={action} action={action} user={user} />
      ))}
    </Row>
  )
}

function ActionButton({ action, user }: { action: Action; user: User }) {
  const t = useMessages().settings.users.actions[action]
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const undo = useAct(calls[opposite[action] ?? 'enable'], { refresh: [identityApi.users, peopleApi.guards] })
  const act = useAct(calls[action], {
    refresh: [identityApi.users, peopleApi.guards],
    onDone: () => {
      ask(false)
      const back = opposite[action]
      toast({
        text: t.done(user.displayName),
        ...(back ? { undo: () => undo.mutate({ userId: user.id }) } : {}),
      })
    },
  })
  const run = () => act.mutate({ userId: user.id })
  return (
    <>
      <Button disabledFocusable={act.isPending} onClick={isAsked(action) ? () => ask(true) : run}>
        {t.action}
      </Button>
      {act.error && !isAsking ? <Problem error={act.error} /> : null}
      {isAsking ? (
        <ConfirmDialog
          title={t.title(user.displayName)}
          effects={t.effects}
          action={t.action}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={run}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
