import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ErrorCode } from '#contract/errors.ts'
import { identityApi, type User } from '#contract/identity.ts'
import { peopleApi } from '#contract/people.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useActInPieces } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Disables everybody ticked, after asking; who has to stay is named with the reason. */
export function BulkDisable({ users, clear }: { users: readonly User[]; clear: () => void }) {
  const t = useMessages()
  const u = t.settings.users
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const [left, leave] = useState<string[]>([])
  const disable = useActInPieces((userIds: string[]) => call(peopleApi.disableMany, { userIds }), {
    refresh: [identityApi.users, peopleApi.guards],
    onDone: (replies) => {
      const disabled = replies.reduce((sum, reply) => sum + reply.disabled, 0)
      const refused = replies.flatMap((reply) => reply.refused)
      ask(false)
      toast({ text: u.bulkDone(disabled) })
      const nameOf = (id: string) => users.find((user) => user.id === id)?.displayName ?? id
      const texts: Record<string, string> = t.errors
      leave(refused.map(({ userId, code }) => `${nameOf(userId)}: ${texts[code as ErrorCode] ?? code}`))
      if (refused.length === 0) clear()
    },
  })
  return (
    <>
      {left.map((sentence) => (
        <Notice key={sentence} intent="warning">
          {sentence}
        </Notice>
      ))}
      <Row>
        <span>{u.selected(users.length)}</span>
        <Button onClick={() => ask(true)}>{u.bulkDisable}</Button>
        <Button appearance="subtle" onClick={clear}>
          {u.clearSelection}
        </Button>
      </Row>
      {isAsking ? (
        <ConfirmDialog
          title={u.bulkTitle(users.length)}
          effects={[...u.actions.disable.effects, users.map((user) => user.displayName).join(', ')]}
          action={u.bulkDisable}
          isBusy={disable.isPending}
          error={disable.error}
          onConfirm={() => disable.mutate(users.map((user) => user.id))}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
