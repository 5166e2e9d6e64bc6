import { type Guardrails, guardrailsApi, type NewGuardrails } from '#contract/guardrails.ts'
import { useFormat } from '../../lib/format.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The time zone of whoever sets freezes. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** All that is set, as it is sent; a part is changed by naming it. */
export const sameAs = ({ seatCap, spendCap, freezes, needsApproval }: Guardrails): NewGuardrails => ({
  timeZone: ownZone(),
  freezes,
  needsApproval,
  ...(seatCap === null ? {} : { seatCap }),
  ...(spendCap === null ? {} : { spendCap: spendCap.amount }),
})

type Values = {
  seatCap: string
  spendCap: string
  needsApproval: boolean
  freezeFrom: string
  freezeTo: string
}

/** Amounts are typed with comma or point; moments as the person's clock shows them, the API knows them as UTC. */
export function GuardrailsForm({ guardrails }: { guardrails: Guardrails }) {
  const t = useMessages().guardrails
  const { language } = useLanguage()
  const format = useFormat()
  const toast = useToast()
  const set = useAct(guardrailsApi.set, {
    refresh: [guardrailsApi.get],
    onDone: () => toast({ text: t.saved }),
  })
  const { seatCap, spendCap, currency, spent } = guardrails
  const form = useForm<Values>({
    initial: {
      seatCap: seatCap === null ? '' : String(seatCap),
      spendCap: spendCap === null ? '' : amountIn(language, spendCap.amount / 100),
      needsApproval: guardrails.needsApproval,
      freezeFrom: '',
      freezeTo: '',
    },
    labels: {
      seatCap: t.seatCap,
      spendCap: t.spendCap(currency),
      needsApproval: t.needsApproval,
      freezeFrom: t.freezeFrom,
      freezeTo: t.freezeTo,
    },
    check: (values) => wrongIn(values, t),
    send: (values) => set.mutateAsync(inputOf(values, guardrails)),
  })
  return (
    <FormView form={form} action={t.save}>
      <TextField form={form} name="seatCap" inputMode="numeric" maxLength={8} hint={t.seatCapHint} />
      <TextField
        form={form}
        name="spendCap"
        inputMode="decimal"
        maxLength={13}
        hint={t.spendCapHint(format.money(spent))}
      />
      <TickField form={form} name="needsApproval" hint={t.needsApprovalHint} />
      <TextField form={form} name="freezeFrom" type="datetime-local" />
      <TextField form={form} name="freezeTo" type="datetime-local" hint={t.freezeHint(ownZone())} />
    </FormView>
  )
}

/** As it would be typed: no grouping, two decimals. */
const amountIn = (language: string, amount: number) =>
  new Intl.NumberFormat(language, { useGrouping: false, minimumFractionDigits: 2 }).format(amount)

type Texts = { wholeNumber: string; amount: string; both: string; later: string }

/** What a person mistyped, by field. */
function wrongIn({ seatCap, spendCap, freezeFrom, freezeTo }: Values, t: Texts) {
  return {
    ...(/^\d*$/.test(seatCap.trim()) ? {} : { seatCap: t.wholeNumber }),
    ...(/^(\d{1,10}([.,]\d{1,2})?)?$/.test(spendCap.trim()) ? {} : { spendCap: t.amount }),
    ...(freezeFrom && !freezeTo ? { freezeTo: t.both } : {}),
    ...(freezeFrom && freezeTo && freezeTo <= freezeFrom ? { freezeTo: t.later } : {}),
    ...(freezeTo && !freezeFrom ? { freezeFrom: t.both } : {}),
  }
}

/** The freeze that was typed joins those that are set. */
function inputOf(values: Values, { freezes }: Guardrails): NewGuardrails {
  const seatCap = values.seatCap.trim()
  const spendCap = values.spendCap.trim().replace(',', '.')
  const moment = (local: string) => new Date(local).toISOString()
  const { freezeFrom, freezeTo } = values
  const added = freezeFrom && freezeTo ? [{ from: moment(freezeFrom), to: moment(freezeTo) }] : []
  return {
    timeZone: ownZone(),
    freezes: [...freezes, ...added],
    needsApproval: values.needsApproval,
    ...(seatCap ? { seatCap: Number(seatCap) } : {}),
    ...(spendCap ? { spendCap: Math.round(Number(spendCap) * 100) } : {}),
  }
}
