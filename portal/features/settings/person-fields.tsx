import { languages, type Language } from '#contract/common.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { CountryField, SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'

export type PersonValues = {
  firstName: string
  lastName: string
  displayName: string
  email: string
  usageLocation: string
  language: string
}

/** Who somebody is, how to reach them, where they work. */
export function PersonFields<V extends PersonValues>({ form }: { form: Form<V> }) {
  const t = useMessages().licences
  return (
    <>
      <TextField form={form} name="firstName" maxLength={50} />
      <TextField form={form} name="lastName" maxLength={50} />
      <TextField form={form} name="displayName" maxLength={50} />
      <TextField form={form} name="email" type="email" />
      <CountryField form={form} name="usageLocation" hint={t.locationHint} />
      <SelectField
        form={form}
        name="language"
        options={languages.map((value) => ({ value, label: t.languages[value] }))}
      />
    </>
  )
}

export const personRequired = ['firstName', 'lastName', 'email', 'usageLocation', 'language'] as const

/** The form's texts as the contract wants them. */
export function personOf({ displayName, language, ...values }: PersonValues, fallback: Language) {
  return {
    firstName: values.firstName,
    lastName: values.lastName,
    email: values.email,
    usageLocation: values.usageLocation,
    language: languages.find((known) => known === language) ?? fallback,
    ...(displayName.trim() ? { displayName } : {}),
  }
}
