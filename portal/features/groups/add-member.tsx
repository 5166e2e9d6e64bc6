import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type GroupDetail, groupsApi } from '#contract/groups.ts'
import { identityApi, type User } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Finds people of the own tenant by the beginning of their name, and adds them; guests are no members. */
export function AddMember({ group }: { group: GroupDetail }) {
  const t = useMessages().groups
  const [search, find] = useState('')
  const form = useForm({
    initial: { person: '' },
    labels: { person: t.findPerson },
    required: ['person'],
    send: ({ person }) => find(person.trim()),
  })
  return (
    <Stack>
      <FormView form={form} action={t.find}>
        <TextField form={form} name="person" maxLength={100} />
      </FormView>
      {search ? <Found group={group} search={search} /> : null}
    </Stack>
  )
}

function Found({ group, search }: { group: GroupDetail; search: string }) {
  const t = useMessages().groups
  const found = useRead(identityApi.users, { search, limit: 20 })
  if (found.error) return <Problem error={found.error} />
  const people = (found.data?.items ?? []).filter(({ isGuest }) => !isGuest)
  if (found.data && people.length === 0) return <div>{t.nobody}</div>
  return (
    <SmallTable
      label={t.addMember}
      rows={people}
      rowId={({ id }) => id}
      columns={[
        { key: 'name', header: t.addMember, cell: ({ displayName }) => displayName },
        { key: 'userName', header: t.userName, cell: ({ userName }) => userName },
        { key: 'add', header: t.addPerson, cell: (person) => <Add group={group} person={person} /> },
      ]}
    />
  )
}

function Add({ group, person }: { group: GroupDetail; person: User }) {
  const t = useMessages().groups
  const toast = useToast()
  const add = useAct(groupsApi.addMembers, {
    refresh: [groupsApi.members, groupsApi.get, identityApi.users],
    onDone: () => toast({ text: t.memberAdded(person.displayName) }),
  })
  return (
    <>
      <Button
        size="small"
        aria-label={t.addPersonOf(person.displayName)}
        disabled={person.groups.some(({ id }) => id === group.id)}
        disabledFocusable={add.isPending}
        onClick={() => add.mutate({ groupId: group.id, userIds: [person.id] })}
      >
        {t.addPerson}
      </Button>
      {add.error ? <Problem error={add.error} /> : null}
    </>
  )
}
