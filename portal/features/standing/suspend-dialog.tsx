import { Button } from '@fluentui/react-components'
import { standingApi, type ProgrammePartner } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { afterMeasure } from './after-measure.ts'
import { ImpactList } from './impact-list.tsx'
import { noReason, ReasonFields, reasonOf } from './reason-fields.tsx'

/** Suspends a partner, or one partnership, after showing what that touches. */
export function SuspendDialog({ partner, onClose }: { partner: ProgrammePartner; onClose: () => void }) {
  const { standing: t, ui } = useMessages()
  const toast = useToast()
  const suspend = useAct(standingApi.suspend, {
    refresh: afterMeasure,
    onDone: () => {
      onClose()
      toast({ text: t.suspendedToast(partner.name) })
    },
  })
  const form = useForm({
    initial: { cause: 'own', ...noReason, isRead: false },
    labels: { cause: t.cause, reason: t.reason, note: t.note, handover: t.handover, isRead: t.understood },
    required: ['cause', 'reason', 'isRead'],
    send: ({ cause, ...values }) =>
      suspend.mutateAsync({
        partnerId: partner.id,
        ...reasonOf(cause === 'own' ? values : { ...values, handover: '' }),
        ...(cause === 'own' ? {} : { providerId: cause }),
      }),
  })
  const { cause } = form.values
  const isForAll = cause === 'own'
  return (
    <Modal title={t.suspendTitle(partner.name)} onClose={onClose}>
      <FormView form={form} action={t.suspend} more={<Button onClick={onClose}>{ui.cancel}</Button>}>
        {partner.can.includes('suspend-partnership') ? (
          <SelectField form={form} name="cause" options={causesOf(partner, t)} />
        ) : null}
        <ReasonFields form={form} isForAll={isForAll} hint={t.handoverHint} />
        <ImpactList
          partnerId={partner.id}
          {...(isForAll || cause === '' ? {} : { providerId: cause })}
          lines={t.impactLines}
        />
        <TickField form={form} name="isRead" />
      </FormView>
    </Modal>
  )
}

type Words = { own: string; ofProvider: (name: string) => string }
const causesOf = ({ partnerships }: ProgrammePartner, t: Words) => [
  { value: 'own', label: t.own },
  ...partnerships
    .filter(({ isSuspended }) => !isSuspended)
    .map(({ partnerId, name }) => ({ value: partnerId, label: t.ofProvider(name) })),
]
