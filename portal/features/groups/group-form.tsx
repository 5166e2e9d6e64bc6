import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { accessApi } from '#contract/access.ts'
import { type Group, groupsApi } from '#contract/groups.ts'
import { identityApi } from '#contract/identity.ts'
import type { Role } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { RoleBoxes } from '../../parts/role-boxes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type Data = { name: string; description?: string; roles: Role[] }
type FormProps = { group?: Group; action: string; send: (data: Data) => unknown; onClose?: () => void }

/** Name, description and the roles of a group. */
function GroupForm({ group, action, send, onClose }: FormProps) {
  const { groups: t, ui } = useMessages()
  const [roles, setRoles] = useState<readonly Role[]>(group?.roles ?? [])
  const labels = { name: t.name, description: t.description, roles: t.roles }
  const form = useForm({
    initial: { name: group?.name ?? '', description: group?.description ?? '' },
    labels,
    required: ['name'],
    send: ({ name, description }) => send({ name, description, roles: [...roles] }),
  })
  const more = onClose ? <Button onClick={onClose}>{ui.cancel}</Button> : null
  return (
    <FormView form={form} action={action} more={more}>
      <TextField form={form} name="name" maxLength={60} />
      <TextField form={form} name="description" maxLength={300} />
      <RoleBoxes
        legend={t.rolesOf}
        isGuest={false}
        held={group?.roles ?? []}
        ticked={roles}
        tick={setRoles}
      />
    </FormView>
  )
}

/** A new group; its page, where members are added, comes next. */
export function CreateGroup({ onClose }: { onClose: () => void }) {
  const t = useMessages().groups
  const toast = useToast()
  const navigate = useNavigate()
  const create = useAct(groupsApi.create, {
    refresh: [groupsApi.list],
    onDone: async ({ id, name }) => {
      toast({ text: t.added(name) })
      await navigate({ to: `/settings/groups/${id}` })
    },
  })
  return <GroupForm action={t.add} send={(data) => create.mutateAsync(data)} onClose={onClose} />
}

/** What the members hold changes with their next click; the server guards the last holder of a role (I-40). */
export function EditGroup({ group }: { group: Group }) {
  const t = useMessages().groups
  const toast = useToast()
  const edit = useAct(groupsApi.edit, {
    refresh: [groupsApi.get, groupsApi.list, identityApi.visitor, accessApi.rights],
    onDone: ({ name }) => toast({ text: t.saved(name) }),
  })
  const { id: groupId, version } = group
  return (
    <GroupForm
      group={group}
      action={t.save}
      send={(data) => edit.mutateAsync({ ...data, groupId, version })}
    />
  )
}
