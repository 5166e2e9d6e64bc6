import { languages, type Language } from '#contract/common.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

export type InviteValues = { recipientEmail?: string; language: Language }

/** To whom and in which language; the text itself is edited on the next page. */
export function InviteForm({ send }: { send: (values: InviteValues) => Promise<unknown> }) {
  const { language, messages } = useLanguage()
  const t = messages.partnerships
  const form = useForm({
    initial: { recipientEmail: '', language: String(language) },
    labels: { recipientEmail: messages.ui.optional(t.email), language: t.language },
    required: ['language'],
    send: (values) => {
      const email = values.recipientEmail.trim()
      const chosen = languages.find((known) => known === values.language) ?? language
      return send({ language: chosen, ...(email ? { recipientEmail: email } : {}) })
    },
  })
  return (
    <Section isAccent>
      <FormView form={form} action={t.prepare}>
        <TextField form={form} name="recipientEmail" type="email" hint={t.emailHint} />
        <SelectField
          form={form}
          name="language"
          options={languages.map((value) => ({ value, label: t.languages[value] }))}
        />
      </FormView>
    </Section>
  )
}
