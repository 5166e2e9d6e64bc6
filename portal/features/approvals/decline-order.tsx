import { Button } from '@fluentui/react-components'
import { type OrderApproval, orderApprovalsApi } from '#contract/order-approvals.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = { approval: OrderApproval; onClose: () => void }

/** Declines, with a reason if there is one to give. */
export function DeclineOrder({ approval: { id: approvalId, providerName }, onClose }: Props) {
  const messages = useMessages()
  const t = messages.approvals
  const toast = useToast()
  const decline = useAct(orderApprovalsApi.decline, {
    refresh: [orderApprovalsApi.list],
    onDone: () => {
      toast({ text: t.declined(providerName) })
      onClose()
    },
  })
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t.reason },
    send: ({ reason }) =>
      decline.mutateAsync({ approvalId, ...(reason.trim() ? { reason: reason.trim() } : {}) }),
  })
  return (
    <Modal title={t.declineTitle(providerName)} onClose={onClose}>
      <FormView form={form} action={t.decline} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <TextAreaField form={form} name="reason" hint={t.reasonHint} />
      </FormView>
    </Modal>
  )
}
