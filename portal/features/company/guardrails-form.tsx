import { type Guardrails, guardrailsApi } from '#contract/guardrails.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Moments are typed as the person's clock shows them; the API knows them as UTC. */
export function GuardrailsForm({ guardrails }: { guardrails: Guardrails }) {
  const t = useMessages().guardrails
  const toast = useToast()
  const set = useAct(guardrailsApi.set, {
    refresh: [guardrailsApi.get],
    onDone: () => toast({ text: t.saved }),
  })
  const form = useForm({
    initial: {
      seatCap: guardrails.seatCap === null ? '' : String(guardrails.seatCap),
      freezeFrom: localOf(guardrails.freezeFrom),
      freezeTo: localOf(guardrails.freezeTo),
    },
    labels: { seatCap: t.seatCap, freezeFrom: t.freezeFrom, freezeTo: t.freezeTo },
    check: ({ seatCap }): { seatCap?: string } =>
      /^\d*$/.test(seatCap.trim()) ? {} : { seatCap: t.wholeNumber },
    send: ({ seatCap, freezeFrom, freezeTo }) =>
      set.mutateAsync({
        timeZone: ownZone(),
        ...(seatCap.trim() ? { seatCap: Number(seatCap) } : {}),
        ...(freezeFrom ? { freezeFrom: new Date(freezeFrom).toISOString() } : {}),
        ...(freezeTo ? { freezeTo: new Date(freezeTo).toISOString() } : {}),
      }),
  })
  return (
    <FormView form={form} action={t.save}>
      <TextField form={form} name="seatCap" inputMode="numeric" maxLength={8} hint={t.seatCapHint} />
      <TextField form={form} name="freezeFrom" type="datetime-local" />
      <TextField form={form} name="freezeTo" type="datetime-local" hint={t.freezeHint(ownZone())} />
    </FormView>
  )
}

function localOf(at: string | null): string {
  if (!at) return ''
  const moment = new Date(at)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
