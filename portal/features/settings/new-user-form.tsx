import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { domainsApi } from '#contract/domains.ts'
import { identityApi } from '#contract/identity.ts'
import { peopleApi } from '#contract/people.ts'
import type { Role } from '#contract/permissions.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { PersonFields, personOf, personRequired } from './person-fields.tsx'
import { RoleBoxes } from '../../parts/role-boxes.tsx'

type NewUserProps = { domain: string; country: string; onClose: () => void }

/** A new person of the own organisation: the link to choose a password is mailed, none is shown (W2a, I-44). */
export function NewUserForm({ domain, country, onClose }: NewUserProps) {
  const { messages } = useLanguage()
  const t = messages.settings.users
  const [roles, setRoles] = useState<readonly Role[]>([])
  const form = useNewUser(domain, country, roles, onClose)
  const { data: domains } = useRead(domainsApi.list, {})
  const proved = (domains?.items ?? []).filter(({ state }) => state === 'verified').map(({ name }) => name)
  const may = useMay()
  return (
    <FormView form={form} action={t.addAction} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
      <div>{t.addHint}</div>
      <TextField
        form={form}
        name="userPrefix"
        maxLength={64}
        autoFocus
        hint={messages.licences.prefixRule}
        contentAfter={<span>{`@${form.values.domain}`}</span>}
      />
      {proved.length > 0 ? (
        <SelectField
          form={form}
          name="domain"
          options={[domain, ...proved].map((value) => ({ value, label: value }))}
        />
      ) : null}
      <PersonFields form={form} />
      {may('role.assign') ? (
        <RoleBoxes legend={t.roles} isGuest={false} held={[]} ticked={roles} tick={setRoles} />
      ) : null}
    </FormView>
  )
}

const prefix = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/

function useNewUser(domain: string, country: string, roles: readonly Role[], onClose: () => void) {
  const { language, messages } = useLanguage()
  const t = messages.licences
  const toast = useToast()
  const create = useAct(peopleApi.create, {
    refresh: [identityApi.users, peopleApi.guards],
    onDone: (user) => {
      toast({ text: messages.settings.users.added(user.displayName, user.email ?? '') })
      onClose()
    },
  })
  return useForm({
    initial: {
      userPrefix: '',
      domain,
      firstName: '',
      lastName: '',
      displayName: '',
      email: '',
      usageLocation: country,
      language: String(language),
    },
    labels: t.fields,
    required: ['userPrefix', ...personRequired],
    check: ({ userPrefix }): { userPrefix?: string } =>
      userPrefix && !prefix.test(userPrefix) ? { userPrefix: t.prefixRule } : {},
    send: ({ userPrefix, domain: chosen, ...values }) =>
      create.mutateAsync({ userPrefix, domain: chosen, ...personOf(values, language), roles: [...roles] }),
  })
}
