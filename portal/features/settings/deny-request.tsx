import { Button } from '@fluentui/react-components'
import { accessApi, type AccessRequest } from '#contract/access.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Denying takes a reason, which the person is told. */
export function DenyRequest({ request, onClose }: { request: AccessRequest; onClose: () => void }) {
  const t = useMessages()
  const r = t.rights.requests
  const toast = useToast()
  const deny = useAct(accessApi.deny, {
    refresh: [accessApi.requests],
    onDone: () => {
      toast({ text: r.denied(request.name) })
      onClose()
    },
  })
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: r.denyReason },
    required: ['reason'],
    send: ({ reason }) => deny.mutateAsync({ requestId: request.id, reason }),
  })
  return (
    <Modal title={r.denyOf(request.name, t.roles[request.role])} onClose={onClose}>
      <FormView form={form} action={r.deny} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
      </FormView>
    </Modal>
  )
}
