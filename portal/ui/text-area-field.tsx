import { Field, Textarea } from '@fluentui/react-components'
import { changed, fieldOf, type FieldProps } from './field-parts.ts'
import { fieldId, type FormValues } from './use-form.ts'

/** Several lines of text. */
export function TextAreaField<V extends FormValues>({
  form,
  name,
  hint,
  isReadOnly,
  rows = 6,
  maxLength,
}: FieldProps<V> & { rows?: number; maxLength?: number }) {
  return (
    <Field {...fieldOf(form, name, hint)}>
      <Textarea
        id={fieldId(name)}
        name={name}
        value={String(form.values[name])}
        readOnly={isReadOnly ?? false}
        resize="vertical"
        textarea={{ rows }}
        onChange={(_, data) => form.set(changed<V>(name, data.value))}
        {...(maxLength ? { maxLength } : {})}
      />
    </Field>
  )
}
