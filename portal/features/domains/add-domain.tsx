import { Button } from '@fluentui/react-components'
import { domainsApi } from '#contract/domains.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Claims a domain; the card that appears says how to prove it. */
export function AddDomain({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const t = messages.domains
  const toast = useToast()
  const add = useAct(domainsApi.add, {
    refresh: [domainsApi.list],
    onDone: ({ name }) => {
      toast({ text: t.added(name) })
      onClose()
    },
  })
  const form = useForm({
    initial: { name: '' },
    labels: { name: t.name },
    required: ['name'],
    send: (values) => add.mutateAsync(values),
  })
  return (
    <Modal title={t.add} onClose={onClose}>
      <FormView form={form} action={t.add} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <TextField form={form} name="name" hint={t.nameHint} maxLength={253} autoFocus />
      </FormView>
    </Modal>
  )
}
