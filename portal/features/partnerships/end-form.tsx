import { Radio, RadioGroup } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { mostNoticeDays, partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi, type Partnership } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import type { PartnerSide } from './partnership-list.tsx'

type EndProps = { partnership: Partnership; side: PartnerSide }

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** At once or with notice, a reason for the other side, and the tick. */
export function EndForm({ partnership, side }: EndProps) {
  const messages = useMessages()
  const t = messages.partnerships.ending
  const form = useEndForm({ partnership, side })
  const isLater = form.values.when === 'later'
  return (
    <Section title={t.when} isAccent>
      <FormView
        form={form}
        action={isLater ? t.giveNotice : t.remove}
        more={<ButtonLink to={`/${side}`}>{messages.ui.cancel}</ButtonLink>}
      >
        {partnership.ending ? null : (
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
          <TextField form={form} name="endsOn" type="date" hint={t.lastDayHint(mostNoticeDays)} />
        ) : null}
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
        <TickField form={form} name="isUnderstood" />
      </FormView>
    </Section>
  )
}

function useEndForm({ partnership, side }: EndProps) {
  const t = useMessages().partnerships.ending
  const format = useFormat()
  const { remove, giveNotice } = useEnds(side)
  const names = { partnershipId: partnership.id, isUnderstood: true as const }
  return useForm({
    initial: {
      when: partnership.ending ? 'now' : 'later',
      endsOn: inDays(30),
      reason: '',
      isUnderstood: false,
    },
    labels: { when: t.when, endsOn: t.lastDay, reason: t.reason, isUnderstood: t.understood },
    required: ['endsOn', 'reason', 'isUnderstood'],
    send: async ({ when, endsOn, reason }) => {
      const name = partnership.partnerName
      if (when === 'now') await remove({ ...names, reason }, t.removed(name))
      else await giveNotice({ ...names, endsOn, reason }, t.noticedToast(name, format.calendarDay(endsOn)))
    },
  })
}

/** Both ways to end lead back to the list, with a word of what was done. */
function useEnds(side: PartnerSide) {
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = [partnershipsApi.list]
  const remove = useAct(partnershipEndingsApi.remove, { refresh })
  const notice = useAct(partnershipEndingsApi.giveNotice, { refresh })
  const done = async (text: string) => {
    toast({ text })
    await navigate({ to: `/${side}` })
  }
  return {
    remove: (input: Parameters<typeof remove.mutateAsync>[0], text: string) =>
      remove.mutateAsync(input).then(() => done(text)),
    giveNotice: (input: Parameters<typeof notice.mutateAsync>[0], text: string) =>
      notice.mutateAsync(input).then(() => done(text)),
  }
}
