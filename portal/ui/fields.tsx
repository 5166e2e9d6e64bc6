import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  type InputProps,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFormat } from '../lib/format.ts'
import { useLanguage, useMessages } from '../lib/i18n.tsx'
import { countriesByName } from '../lib/countries.ts'
import { fieldId, type Form, type FormValues } from './use-form.ts'

type Name<V extends FormValues> = keyof V & string
export type FieldProps<V extends FormValues> = {
  form: Form<V>
  name: Name<V>
  hint?: ReactNode
  isReadOnly?: boolean
}
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

/** A long option must not widen the page. */
const useStyles = makeStyles({ select: { minWidth: 0, '& select': { width: '100%' } } })

export type Option = { value: string; label: string }

/** A choice from a list. */
export function SelectField<V extends FormValues>({
  form,
  name,
  hint,
  options,
}: FieldProps<V> & { options: Option[] }) {
  const t = useMessages()
  return (
    <Field {...fieldOf(form, name, hint)}>
      <Select
        className={useStyles().select}
        id={fieldId(name)}
        name={name}
        value={String(form.values[name])}
        onChange={(_, data) => form.set(changed<V>(name, data.value))}
      >
        <option value="">{t.ui.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** A country by its name in the reader's language. */
export function CountryField<V extends FormValues>(props: FieldProps<V>) {
  const { language } = useLanguage()
  const format = useFormat()
  const options = countriesByName(language, format.country).map(({ code, name }) => ({
    value: code,
    label: name,
  }))
  return <SelectField {...props} options={options} />
}

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

function fieldOf<V extends FormValues>(form: Form<V>, name: Name<V>, hint: ReactNode) {
  const error = form.errors[name]
  return {
    label: form.labels[name],
    required: form.isRequired(name),
    ...(error ? { validationMessage: error } : {}),
    ...(hint ? { hint: asSlot(hint) } : {}),
  }
}

const asSlot = (hint: ReactNode) => ({ children: hint })
/** One changed field is a partial form; TypeScript cannot see that through a computed name. */
const changed = <V extends FormValues>(name: Name<V>, value: string | boolean) =>
  ({ [name]: value }) as Partial<V>
