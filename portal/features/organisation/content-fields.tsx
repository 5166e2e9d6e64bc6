import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { CountryField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import { type FieldSpec, textAt, type Values } from './content.ts'

type ContentFieldsProps = { form: Form<Values>; fields: readonly FieldSpec[] }

/** The fields of a section, each as it is asked for. */
export function ContentFields({ form, fields }: ContentFieldsProps) {
  const t = useMessages().organisation.hints
  return fields.map(({ name, type, hint, autoComplete, maxLength }) =>
    type === 'country' ? (
      <CountryField key={name} form={form} name={name} />
    ) : (
      <TextField
        key={name}
        form={form}
        name={name}
        {...(type ? { type } : {})}
        {...(hint ? { hint: t[hint] } : {})}
        {...(autoComplete ? { autoComplete } : {})}
        {...(maxLength ? { maxLength } : {})}
      />
    ),
  )
}

type ContentDetailsProps = { content: unknown; fields: readonly FieldSpec[] }

/** The same, to read. */
export function ContentDetails({ content, fields }: ContentDetailsProps) {
  const labels = useLabels(fields)
  const format = useFormat()
  const shown = (field: FieldSpec) => {
    const value = textAt(content, field.name)
    return field.type === 'country' && value ? format.country(value) : value
  }
  return (
    <Details
      entries={fields.map((field) => ({
        name: (labels[field.name] ?? field.name).replace(/ \([^)]*\)$/, ''),
        value: shown(field),
      }))}
    />
  )
}

/** Labels of the fields, by name. */
export function useLabels(fields: readonly FieldSpec[]): Record<string, string> {
  const t = useMessages().organisation.fields
  return Object.fromEntries(fields.map(({ name, label }) => [name, t[label ?? name]]))
}
