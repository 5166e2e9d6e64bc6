import { Checkbox, Field } from '@fluentui/react-components'
import { asSlot, changed, type FieldProps } from './field-parts.ts'
import { fieldId, type FormValues } from './use-form.ts'

/** A box to tick; its label says what is agreed to. */
export function TickField<V extends FormValues>({ form, name, hint }: FieldProps<V>) {
  const error = form.errors[name]
  return (
    <Field {...(error ? { validationMessage: error } : {})} {...(hint ? { hint: asSlot(hint) } : {})}>
      <Checkbox
        id={fieldId(name)}
        name={name}
        label={form.labels[name]}
        checked={form.values[name] === true}
        onChange={(_, data) => form.set(changed<V>(name, data.checked === true))}
      />
    </Field>
  )
}
