import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type GroupDetail, groupsApi } from '#contract/groups.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Deletes the group, after saying who loses what. */
export function DeleteGroup({ group }: { group: GroupDetail }) {
  const t = useMessages()
  const g = t.groups
  const toast = useToast()
  const navigate = useNavigate()
  const [isAsking, ask] = useState(false)
  const remove = useAct(groupsApi.delete, {
    refresh: [groupsApi.list],
    onDone: async () => {
      toast({ text: g.deleted(group.name) })
      await navigate({ to: '/settings/groups' })
    },
  })
  const roles = group.roles.map((role) => t.roles[role]).join(', ')
  return (
    <>
      <Button onClick={() => ask(true)}>{g.delete}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={g.deleteTitle(group.name)}
          effects={g.deleteEffects(group.members, group.more, roles)}
          action={g.delete}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ groupId: group.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
