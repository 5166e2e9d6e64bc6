import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { mostNoticeDays, partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { standingApi, type ProgrammePartner } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type Link = ProgrammePartner['partnerships'][number]
type EndProps = { partner: ProgrammePartner; link: Link }
const refresh = [standingApi.partner]
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The operator ends a partnership, or takes its own notice back (C3). */
export function EndPartnership({ partner, link }: EndProps) {
  const t = useMessages().standing
  const [isOpen, open] = useState(false)
  return (
    <>
      {link.isByOperator ? <Keep link={link} /> : null}
      <Button size="small" aria-label={`${t.end}: ${link.name}`} onClick={() => open(true)}>
        {t.end}
      </Button>
      {isOpen ? <EndDialog partner={partner} link={link} onClose={() => open(false)} /> : null}
    </>
  )
}

function Keep({ link }: { link: Link }) {
  const t = useMessages().standing
  const toast = useToast()
  const keep = useAct(partnershipEndingsApi.keepByOperator, {
    refresh,
    onDone: () => toast({ text: t.kept }),
  })
  return (
    <>
      {keep.error ? <Problem error={keep.error} /> : null}
      <Button
        size="small"
        disabledFocusable={keep.isPending}
        aria-label={`${t.keep}: ${link.name}`}
        onClick={() => keep.mutate({ programmePartnershipId: link.partnershipId })}
      >
        {t.keep}
      </Button>
    </>
  )
}

function EndDialog({ partner, link, onClose }: EndProps & { onClose: () => void }) {
  const messages = useMessages()
  const t = messages.standing
  const form = useEndForm(link, onClose)
  const isLater = form.values.when === 'later'
  return (
    <Modal title={t.endTitle(partner.name, link.name)} onClose={onClose}>
      <FormView form={form} action={t.end} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <Common partner={partner} link={link} />
        {link.endsOn ? null : (
          <RadioGroup
            aria-label={t.endWhen}
            value={form.values.when}
            onChange={(_, { value: when }) => form.set({ when })}
          >
            <Radio value="later" label={t.endLater} />
            <Radio value="now" label={t.endNow} />
          </RadioGroup>
        )}
        {isLater ? (
          <TextField form={form} name="endsOn" type="date" hint={t.endDayHint(mostNoticeDays)} />
        ) : null}
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
        <TickField form={form} name="isUnderstood" />
      </FormView>
    </Modal>
  )
}

/** What the two have in common, from the server's dry run, and what ends and stays. */
function Common({ partner, link }: EndProps) {
  const t = useMessages().standing
  const [reseller, provider] =
    partner.kind === 'reseller' ? [partner.id, link.partnerId] : [link.partnerId, partner.id]
  const impact = useRead(standingApi.impact, { partnerId: reseller, providerId: provider })
  const common = impact.data ? [t.endCommon(impact.data.customers, impact.data.subscriptions)] : []
  return (
    <>
      {impact.error ? <Problem error={impact.error} retry={() => void impact.refetch()} /> : null}
      <Bullets sentences={[...common, ...t.endEffects]} />
    </>
  )
}

function useEndForm(link: Link, onClose: () => void) {
  const t = useMessages().standing
  const toast = useToast()
  const end = useAct(partnershipEndingsApi.endByOperator, {
    refresh,
    onDone: ({ isOver }) => {
      onClose()
      toast({ text: isOver ? t.endDone : t.endNoticed })
    },
  })
  return useForm({
    initial: { when: link.endsOn ? 'now' : 'later', endsOn: inDays(30), reason: '', isUnderstood: false },
    labels: { when: t.endWhen, endsOn: t.endDay, reason: t.endReason, isUnderstood: t.understood },
    required: ['endsOn', 'reason', 'isUnderstood'],
    send: ({ when, endsOn, reason }) =>
      end.mutateAsync({
        programmePartnershipId: link.partnershipId,
        reason,
        isUnderstood: true,
        ...(when === 'later' ? { endsOn } : {}),
      }),
  })
}
