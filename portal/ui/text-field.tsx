import { Field, Input, type InputProps } from '@fluentui/react-components'
import { changed, fieldOf, type FieldProps } from './field-parts.ts'
import { fieldId, type FormValues } from './use-form.ts'

type TextProps = Pick<
  InputProps,
  'type' | 'autoComplete' | 'inputMode' | 'contentBefore' | 'contentAfter'
> & {
  maxLength?: number
  autoFocus?: boolean
  onBlur?: () => void
}

/** One line of text with label, hint and error. */
export function TextField<V extends FormValues>({
  form,
  name,
  hint,
  isReadOnly,
  ...input
}: FieldProps<V> & TextProps) {
  return (
    <Field {...fieldOf(form, name, hint)}>
      <Input
        id={fieldId(name)}
        name={name}
        value={String(form.values[name])}
        readOnly={isReadOnly ?? false}
        onChange={(_, data) => form.set(changed<V>(name, data.value))}
        style={{ minWidth: 0, width: '100%' }}
        input={{ style: { minWidth: 0, flexBasis: 0 } }}
        {...input}
      />
    </Field>
  )
}
