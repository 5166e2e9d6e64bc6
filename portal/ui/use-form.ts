import { useState, type SyntheticEvent } from 'react'
import { ApiError } from '../lib/api-error.ts'
import { useMessages } from '../lib/i18n.tsx'

export type FormValues = Record<string, string | boolean>
export type FormErrors = Partial<Record<string, string>>

export type FormOptions<V extends FormValues> = {
  initial: V
  /** Every field's label, used at the field and in the summary. */
  labels: Record<keyof V & string, string>
  /** Fields that must not be empty (texts) or have to be ticked (boxes). */
  required?: readonly (keyof V & string)[]
  /** Further checks of the browser; the server's own checks follow anyway. */
  check?: (values: V) => FormErrors
  /** Sends; a 422 of the server lands at the fields by itself. */
  send: (values: V) => unknown
}

export type Form<V extends FormValues> = {
  values: V
  labels: Record<keyof V & string, string>
  isRequired: (name: keyof V & string) => boolean
  errors: FormErrors
  /** A refusal that belongs to no field. */
  failure: unknown
  /** Counts the refusals: the summary takes the focus on each. */
  refusals: number
  isBusy: boolean
  set: (change: Partial<V>) => void
  submit: (event?: SyntheticEvent) => void
  /** Submits with a change made at once, for forms with several buttons. */
  send: (change: Partial<V>) => void
}

type Outcome = { errors: FormErrors; failure: unknown; refusals: number; isBusy: boolean }
const untouched: Outcome = { errors: {}, failure: undefined, refusals: 0, isBusy: false }

/** The state of a form: what is typed, what is wrong, and sending it. */
export function useForm<V extends FormValues>(options: FormOptions<V>): Form<V> {
  const t = useMessages()
  const [values, setValues] = useState(options.initial)
  const [outcome, setOutcome] = useState(untouched)
  const refuse = (errors: FormErrors, failure?: unknown) =>
    setOutcome((now) => ({ errors, failure, refusals: now.refusals + 1, isBusy: false }))
  const send = async (values: V) => {
    const errors = { ...missing(values, options.required ?? [], t.rules), ...options.check?.(values) }
    if (Object.keys(errors).length > 0) return refuse(errors)
    setOutcome((now) => ({ ...now, errors: {}, failure: undefined, isBusy: true }))
    try {
      await options.send(values)
      setOutcome((now) => ({ ...now, isBusy: false }))
    } catch (error) {
      refuse(fieldErrors(error), error)
    }
  }
  return {
    values,
    labels: options.labels,
    isRequired: (name) => options.required?.includes(name) ?? false,
    ...outcome,
    set: (change) => {
      setValues((now) => ({ ...now, ...change }))
      setOutcome((now) => ({ ...now, errors: without(now.errors, Object.keys(change)) }))
    },
    submit: (event) => {
      event?.preventDefault()
      if (!outcome.isBusy) void send(values)
    },
    send: (change) => {
      if (!outcome.isBusy) void send({ ...values, ...change })
    },
  }
}

/** The element a field's error links to. */
export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`

type Rules = { required: (data: object) => string; const: (data: object) => string }

function missing(values: FormValues, names: readonly string[], rules: Rules): FormErrors {
  const broken = names.filter((name) => values[name] === false || String(values[name] ?? '').trim() === '')
  return Object.fromEntries(
    broken.map((name) => [name, values[name] === false ? rules.const({}) : rules.required({})]),
  )
}

/** The server names nested fields `legalProfile.legalName` or `/legalProfile/legalName`. */
function fieldErrors(error: unknown): FormErrors {
  const fields = error instanceof ApiError ? (error.problem.fields ?? {}) : {}
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name.replace(/^\//, '').replaceAll('/', '.'),
      field.message,
    ]),
  )
}

const without = (errors: FormErrors, names: string[]): FormErrors =>
  Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)))
