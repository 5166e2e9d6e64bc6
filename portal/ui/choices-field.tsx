import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import { fieldId, type Form, type FormValues } from './use-form.ts'

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(180px, 100%), 1fr))',
  },
})

type ChoicesProps<V extends FormValues> = {
  form: Form<V>
  name: keyof V & string
  hint?: string
  options: { value: string; label: string }[]
}

/** The chosen ones of a form's value, which holds them in one text. */
export const chosenOf = (value: unknown): string[] => String(value).split(',').filter(Boolean)

/** Several of a few: boxes to tick, kept as one text in the form. */
export function ChoicesField<V extends FormValues>({ form, name, hint, options }: ChoicesProps<V>) {
  const styles = useStyles()
  const chosen = chosenOf(form.values[name])
  const error = form.errors[name]
  const toggle = (value: string, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter((other) => other !== value)
    form.set({ [name]: next.join(',') } as Partial<V>)
  }
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} className={styles.set}>
      <legend className={styles.legend}>{`${form.labels[name]} *`}</legend>
      <div className={styles.grid}>
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(_, data) => toggle(value, data.checked === true)}
          />
        ))}
      </div>
      {/* Around the boxes it would give all of them one ID, and so one label. */}
      <Field {...(error ? { validationMessage: error } : {})} {...(hint ? { hint } : {})} />
    </fieldset>
  )
}
