import { useState } from 'react'
import type { User } from '#contract/identity.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Stack } from '../../ui/stack.tsx'
import { EditUserForm } from './edit-user-form.tsx'
import { RolesForm } from './roles-form.tsx'
import { UserActions } from './user-actions.tsx'

/** One person in place: data, what can be done, roles. */
export function UserDetail({ user }: { user: User }) {
  const [isEditing, edit] = useState(false)
  return (
    <Stack>
      {isEditing ? (
        <EditUserForm user={user} onClose={() => edit(false)} />
      ) : (
        <>
          <PersonData user={user} />
          <UserActions user={user} edit={() => edit(true)} />
        </>
      )}
      <RolesForm key={user.ownRoles.join()} user={user} />
    </Stack>
  )
}

function PersonData({ user }: { user: User }) {
  const t = useMessages()
  const format = useFormat()
  const f = t.licences.fields
  return (
    <Details
      entries={[
        { name: t.settings.users.email, value: user.email },
        { name: f.usageLocation, value: user.usageLocation ? format.country(user.usageLocation) : null },
        { name: t.settings.users.guestOf, value: user.guestOf.join(', ') },
        {
          name: t.settings.users.throughGroups,
          value: user.groups
            .map(({ name, roles }) =>
              t.settings.users.throughGroup(name, roles.map((role) => t.roles[role]).join(', ')),
            )
            .join('; '),
        },
        { name: f.language, value: format.language(user.language) },
        {
          name: t.settings.users.restorable,
          value: user.restorableUntil ? format.day(user.restorableUntil) : null,
        },
      ]}
    />
  )
}
