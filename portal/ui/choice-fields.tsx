import { Field, makeStyles, Select } from '@fluentui/react-components'
import { countriesByName } from '../lib/countries.ts'
import { useFormat } from '../lib/format.ts'
import { useLanguage, useMessages } from '../lib/i18n.tsx'
import { changed, fieldOf, type FieldProps } from './field-parts.ts'
import { fieldId, type FormValues } from './use-form.ts'

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
