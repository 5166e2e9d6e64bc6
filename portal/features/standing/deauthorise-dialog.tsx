import { Button } from '@fluentui/react-components'
import { standingApi, type ProgrammePartner } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { afterMeasure } from './after-measure.ts'
import { ImpactList } from './impact-list.tsx'
import { noReason, ReasonFields, reasonOf } from './reason-fields.tsx'

/** Time for all notices. */
const usual = 91
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Announces that a partner leaves the programme, after showing what that touches. */
export function DeauthoriseDialog({ partner, onClose }: { partner: ProgrammePartner; onClose: () => void }) {
  const { standing: t, ui } = useMessages()
  const toast = useToast()
  const announce = useAct(standingApi.deauthorise, {
    refresh: afterMeasure,
    onDone: () => {
      onClose()
      toast({ text: t.announcedToast(partner.name) })
    },
  })
  const form = useForm({
    initial: { endsOn: inDays(usual), ...noReason, isRead: false },
    labels: { endsOn: t.endsOn, reason: t.reason, note: t.note, handover: t.handover, isRead: t.understood },
    required: ['endsOn', 'reason', 'isRead'],
    send: ({ endsOn, ...values }) =>
      announce.mutateAsync({ partnerId: partner.id, endsOn, ...reasonOf(values) }),
  })
  return (
    <Modal title={t.deauthoriseTitle(partner.name)} onClose={onClose}>
      <div>{t.notices}</div>
      <FormView form={form} action={t.deauthorise} more={<Button onClick={onClose}>{ui.cancel}</Button>}>
        <TextField form={form} name="endsOn" type="date" />
        <ReasonFields form={form} isForAll hint={t.handoverLeaving} />
        <ImpactList partnerId={partner.id} lines={t.leavingLines} />
        <TickField form={form} name="isRead" />
      </FormView>
    </Modal>
  )
}
