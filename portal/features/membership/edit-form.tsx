import { membershipApi, type RegistryProfile } from '#contract/membership.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { CountryField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Name, country and whether the profile is active. */
export function EditForm({ profile }: { profile: RegistryProfile }) {
  const t = useMessages().membership
  const toast = useToast()
  const save = useAct(membershipApi.edit, {
    refresh: [membershipApi.get, membershipApi.list],
    onDone: () => toast({ text: t.saved }),
  })
  const form = useForm({
    initial: { name: profile.name, country: profile.country, isActive: profile.isActive },
    labels: { name: t.name, country: t.country, isActive: t.isActive },
    required: ['name', 'country'],
    send: (values) => save.mutateAsync({ profileId: profile.id, ...values }),
  })
  return (
    <Section title={t.edit}>
      <FormView form={form} action={t.save}>
        <TextField form={form} name="name" maxLength={200} />
        <CountryField form={form} name="country" />
        <TickField form={form} name="isActive" hint={t.activeHint} />
      </FormView>
    </Section>
  )
}
