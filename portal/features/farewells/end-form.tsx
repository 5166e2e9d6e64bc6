import { Radio, RadioGroup } from '@fluentui/react-components'
import { mostFarewellDays } from '#contract/farewells.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useIsCustomer } from './use-parent.ts'

export type EndWords = { reason: string; handover?: string }
type EndProps = {
  /** A day was announced already: only the end at once is left. */
  isNoticed: boolean
  back: string
  endNow: (words: EndWords) => Promise<unknown>
  giveNotice: (words: EndWords & { endsOn: string }) => Promise<unknown>
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** At once or on a day, why, who takes over, and the tick (W11). */
export function EndForm({ isNoticed, back, endNow, giveNotice }: EndProps) {
  const messages = useMessages()
  const t = messages.farewells
  const isCustomer = useIsCustomer(useSession())
  const form = useForm({
    initial: {
      when: isNoticed ? 'now' : 'later',
      endsOn: inDays(30),
      handover: '',
      reason: '',
      isUnderstood: false,
    },
    labels: {
      when: t.when,
      endsOn: t.lastDay,
      handover: messages.ui.optional(t.handover),
      reason: t.reason,
      isUnderstood: isCustomer ? t.understoodByCustomer : t.understood,
    },
    required: ['endsOn', 'reason', 'isUnderstood'],
    send: ({ when, endsOn, reason, handover }) => {
      const words = { reason, ...(handover.trim() ? { handover } : {}) }
      return when === 'now' ? endNow(words) : giveNotice({ ...words, endsOn })
    },
  })
  const isLater = form.values.when === 'later'
  return (
    <Section title={t.when} isAccent>
      <FormView
        form={form}
        action={isLater ? t.giveNotice : t.endNow}
        more={<ButtonLink to={back}>{messages.ui.cancel}</ButtonLink>}
      >
        {isNoticed ? null : (
          <RadioGroup
            aria-label={t.when}
            value={form.values.when}
            onChange={(_, { value: when }) => form.set({ when })}
          >
            <Radio value="later" label={t.later} />
            <Radio value="now" label={t.now} />
          </RadioGroup>
        )}
        {isLater ? (
          <TextField form={form} name="endsOn" type="date" hint={t.lastDayHint(mostFarewellDays)} />
        ) : null}
        <TextField form={form} name="handover" maxLength={200} hint={t.handoverHint} />
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
        <TickField form={form} name="isUnderstood" />
      </FormView>
    </Section>
  )
}
