import { Button } from '@fluentui/react-components'
import { languages } from '#contract/common.ts'
import { licencesApi } from '#contract/licences.ts'
import { useLanguage } from '../lib/i18n.tsx'
import { useAct } from '../lib/queries.ts'
import { CountryField, SelectField } from '../ui/choice-fields.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { useToast } from '../ui/toasts.tsx'
import { useForm } from '../ui/use-form.ts'

type AddUserProps = { customerId: string; domain: string; country: string; onClose: () => void }

/** A new user of a customer: the link to set the password is mailed, none is ever shown (W17, I-44). */
export function AddUserForm({ customerId, domain, country, onClose }: AddUserProps) {
  const { messages } = useLanguage()
  const t = messages.licences
  const form = useAddUser({ customerId, country, onClose })
  return (
    <FormView form={form} action={t.create} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
      <div>{t.addHint}</div>
      <TextField form={form} name="firstName" maxLength={50} autoFocus />
      <TextField form={form} name="lastName" maxLength={50} />
      <TextField form={form} name="displayName" maxLength={50} />
      <TextField
        form={form}
        name="userPrefix"
        maxLength={64}
        hint={t.prefixRule}
        contentAfter={<span>{`@${domain}`}</span>}
      />
      <TextField form={form} name="email" type="email" />
      <CountryField form={form} name="usageLocation" hint={t.locationHint} />
      <SelectField
        form={form}
        name="language"
        options={languages.map((value) => ({ value, label: t.languages[value] }))}
      />
    </FormView>
  )
}

const prefix = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/

function useAddUser({ customerId, country, onClose }: Omit<AddUserProps, 'domain'>) {
  const { language, messages } = useLanguage()
  const t = messages.licences
  const toast = useToast()
  const create = useAct(licencesApi.createUser, {
    refresh: [licencesApi.users],
    onDone: (user) => {
      toast({ text: t.created(user.displayName, user.email ?? '') })
      onClose()
    },
  })
  return useForm({
    initial: {
      firstName: '',
      lastName: '',
      displayName: '',
      userPrefix: '',
      email: '',
      usageLocation: country,
      language: String(language),
    },
    labels: t.fields,
    required: ['firstName', 'lastName', 'userPrefix', 'email', 'usageLocation', 'language'],
    check: ({ userPrefix }): { userPrefix?: string } =>
      userPrefix && !prefix.test(userPrefix) ? { userPrefix: t.prefixRule } : {},
    send: ({ displayName, language: chosen, ...values }) =>
      create.mutateAsync({
        customerId,
        ...values,
        language: languages.find((known) => known === chosen) ?? language,
        ...(displayName.trim() ? { displayName } : {}),
      }),
  })
}
