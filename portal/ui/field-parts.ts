import type { ReactNode } from 'react'
import type { Form, FormValues } from './use-form.ts'

type Name<V extends FormValues> = keyof V & string
export type FieldProps<V extends FormValues> = {
  form: Form<V>
  name: Name<V>
  hint?: ReactNode
  isReadOnly?: boolean
}

/** Label, whether it is required, error and hint of a form's field. */
export function fieldOf<V extends FormValues>(form: Form<V>, name: Name<V>, hint: ReactNode) {
  const error = form.errors[name]
  return {
    label: form.labels[name],
    required: form.isRequired(name),
    ...(error ? { validationMessage: error } : {}),
    ...(hint ? { hint: asSlot(hint) } : {}),
  }
}

export const asSlot = (hint: ReactNode) => ({ children: hint })
/** One changed field is a partial form; TypeScript cannot see that through a computed name. */
export const changed = <V extends FormValues>(name: Name<V>, value: string | boolean) =>
  ({ [name]: value }) as Partial<V>
