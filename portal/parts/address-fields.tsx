import { needsState } from '#contract/addresses.ts'
import { useMessages } from '../lib/i18n.tsx'
import { CountryField, TextField } from '../ui/fields.tsx'
import type { Form, FormErrors, FormValues } from '../ui/use-form.ts'

/** Under which name each part of an address stands in a form. */
export type AddressNames<V extends FormValues> = Record<
  'country' | 'line1' | 'line2' | 'postalCode' | 'city' | 'state',
  keyof V & string
>
type FieldsProps<V extends FormValues> = { form: Form<V>; names: AddressNames<V> }

/** An address, country first: it decides what else is asked. */
export function AddressFields<V extends FormValues>({ form, names }: FieldsProps<V>) {
  return (
    <>
      <CountryField form={form} name={names.country} />
      <TextField form={form} name={names.line1} maxLength={200} />
      <TextField form={form} name={names.line2} maxLength={200} />
      <TextField form={form} name={names.postalCode} maxLength={12} />
      <TextField form={form} name={names.city} maxLength={100} />
      <TextField form={form} name={names.state} maxLength={100} />
    </>
  )
}

const isAsked = <V extends FormValues>(values: V, names: AddressNames<V>) =>
  needsState(String(values[names.country]))

/** The check of a form with an address: the state, where addresses of the country have one (domain.md §6). */
export function useStateCheck<V extends FormValues>(names: AddressNames<V>): (values: V) => FormErrors {
  const { rules } = useMessages()
  return (values) =>
    isAsked(values, names) && String(values[names.state]).trim() === ''
      ? { [names.state]: rules.required({}) }
      : {}
}

/** The same form, with the state marked as the country wants it. */
export function useMarkedState<V extends FormValues>(form: Form<V>, names: AddressNames<V>): Form<V> {
  const { newCustomer, ui } = useMessages()
  const isNeeded = isAsked(form.values, names)
  const { state } = newCustomer.labels
  return {
    ...form,
    labels: { ...form.labels, [names.state]: isNeeded ? state : ui.optional(state) },
    isRequired: (name) => form.isRequired(name) || (isNeeded && name === names.state),
  }
}
