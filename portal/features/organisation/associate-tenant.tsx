import { Button } from '@fluentui/react-components'
import { tenantsApi } from '#contract/tenants.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Names a tenant; its global admins are asked by mail and decide there. */
export function AssociateTenant({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const t = messages.organisation.tenants
  const toast = useToast()
  const request = useAct(tenantsApi.request, {
    refresh: [tenantsApi.list],
    onDone: ({ domain }) => {
      toast({ text: t.added(domain) })
      onClose()
    },
  })
  const form = useForm({
    initial: { domain: '' },
    labels: { domain: t.domain },
    required: ['domain'],
    send: (values) => request.mutateAsync(values),
  })
  return (
    <Modal title={t.add} onClose={onClose}>
      <p style={{ margin: 0 }}>{t.effect}</p>
      <FormView form={form} action={t.add} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <TextField form={form} name="domain" hint={t.domainHint} maxLength={253} autoFocus />
      </FormView>
    </Modal>
  )
}
