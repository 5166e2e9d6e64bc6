import { Button } from '@fluentui/react-components'
import { recoveriesApi, type Recovery } from '#contract/recoveries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = { recovery: Recovery; onClose: () => void }

/** Ends a recovery with a reason that the organisation reads. */
export function WithdrawRecovery({ recovery, onClose }: Props) {
  const t = useMessages()
  const r = t.recoveries
  const toast = useToast()
  const withdraw = useAct(recoveriesApi.withdraw, {
    refresh: [recoveriesApi.get, recoveriesApi.list],
    onDone: () => {
      onClose()
      toast({ text: r.withdrawn })
    },
  })
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: r.reason },
    required: ['reason'],
    send: ({ reason }) => withdraw.mutateAsync({ recoveryId: recovery.id, reason }),
  })
  return (
    <Modal title={r.withdrawTitle(recovery.organisation)} onClose={onClose}>
      <Bullets sentences={r.withdrawEffects} />
      <FormView form={form} action={r.withdraw} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <TextAreaField form={form} name="reason" rows={3} maxLength={1000} />
      </FormView>
    </Modal>
  )
}
