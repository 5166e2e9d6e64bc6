import { useState } from 'react'
import { languages } from '#contract/common.ts'
import { guestsApi } from '#contract/guests.ts'
import type { Role } from '#contract/permissions.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { RoleBoxes } from '../../parts/role-boxes.tsx'

/** Where to write, in which language, and what the guest may do. */
export function InviteGuestForm({ onDone }: { onDone: () => void }) {
  const { language, messages } = useLanguage()
  const t = messages.settings.guests
  const toast = useToast()
  const [roles, setRoles] = useState<readonly Role[]>([])
  const invite = useAct(guestsApi.invite, {
    refresh: [guestsApi.list],
    onDone: ({ email }) => {
      toast({ text: t.invited(email) })
      onDone()
    },
  })
  const form = useForm({
    initial: { email: '', language: String(language), roles: '' },
    labels: { email: t.email, language: messages.licences.fields.language, roles: t.roles },
    required: ['email', 'language'],
    check: (): { roles?: string } => (roles.length > 0 ? {} : { roles: t.noRoles }),
    send: (values) =>
      invite.mutateAsync({
        email: values.email,
        language: languages.find((known) => known === values.language) ?? language,
        roles: [...roles],
      }),
  })
  return (
    <FormView form={form} action={t.invite}>
      <div>{t.hint}</div>
      <TextField form={form} name="email" type="email" />
      <SelectField
        form={form}
        name="language"
        options={languages.map((value) => ({ value, label: messages.licences.languages[value] }))}
      />
      <RoleBoxes legend={t.roles} isGuest held={[]} ticked={roles} tick={setRoles} />
    </FormView>
  )
}
