import { measureReasons } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'

export type ReasonValues = { reason: string; note: string; handover: string }
export const noReason: ReasonValues = { reason: '', note: '', handover: '' }

type FieldsProps<V extends ReasonValues> = {
  form: Form<V>
  /** Whether customers are concerned at all. */
  isForAll: boolean
  hint: string
}

/** The reason from the closed list, a note, and whom customers turn to. */
export function ReasonFields<V extends ReasonValues>({ form, isForAll, hint }: FieldsProps<V>) {
  const t = useMessages().standing
  const options = measureReasons.map((value) => ({ value, label: t.reasons[value] }))
  return (
    <>
      <SelectField form={form} name="reason" options={options} />
      <TextAreaField form={form} name="note" rows={2} maxLength={2000} />
      {isForAll ? <TextField form={form} name="handover" hint={hint} maxLength={500} /> : null}
    </>
  )
}

/** What the API is given of them; empty fields are left out. */
export function reasonOf({ reason, note, handover }: ReasonValues) {
  const chosen = measureReasons.find((known) => known === reason)
  if (!chosen) throw new Error('the form sends only a chosen reason')
  return {
    reason: chosen,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(handover.trim() ? { handover: handover.trim() } : {}),
  }
}
