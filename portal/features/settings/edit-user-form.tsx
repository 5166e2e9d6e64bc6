import { Button } from '@fluentui/react-components'
import { identityApi, type User } from '#contract/identity.ts'
import { peopleApi } from '#contract/people.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { PersonFields, personOf, personRequired } from './person-fields.tsx'

/** Changes the data of a person; the user name stays. */
export function EditUserForm({ user, onClose }: { user: User; onClose: () => void }) {
  const { language, messages } = useLanguage()
  const t = messages.settings.users
  const toast = useToast()
  const edit = useAct(peopleApi.edit, {
    refresh: [identityApi.users, identityApi.visitor],
    onDone: (edited) => {
      toast({ text: t.saved(edited.displayName) })
      onClose()
    },
  })
  const form = useForm({
    initial: {
      firstName: user.firstName,
      lastName: user.lastName,
      displayName: user.displayName,
      email: user.email ?? '',
      usageLocation: user.usageLocation ?? '',
      language: String(user.language),
    },
    labels: { ...messages.licences.fields, email: t.email },
    required: personRequired,
    send: (values) => edit.mutateAsync({ userId: user.id, ...personOf(values, language) }),
  })
  return (
    <FormView form={form} action={t.save} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
      <PersonFields form={form} />
    </FormView>
  )
}
