import { Field } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { fieldId, type Form, type FormValues } from './use-form.ts'

export type FileFieldProps<V extends FormValues> = {
  form: Form<V>
  /** The form holds the file's name; the file itself goes to `onChoose`. */
  name: keyof V & string
  accept: string
  hint?: ReactNode
  onChoose: (file: File | undefined) => void
}

/** One file of the person's computer, with label, hint and error. */
export function FileField<V extends FormValues>({ form, name, accept, hint, onChoose }: FileFieldProps<V>) {
  const error = form.errors[name]
  return (
    <Field
      label={form.labels[name]}
      required
      {...(error ? { validationMessage: error } : {})}
      {...(hint ? { hint: { children: hint } } : {})}
    >
      {(control) => (
        <input
          {...control}
          id={fieldId(name)}
          type="file"
          accept={accept}
          style={{ maxWidth: '100%' }}
          onChange={(event) => {
            const file = event.target.files?.[0]
            onChoose(file)
            form.set({ [name]: file?.name ?? '' } as Partial<V>)
          }}
        />
      )}
    </Field>
  )
}
