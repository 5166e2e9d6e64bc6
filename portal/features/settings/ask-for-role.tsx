import { accessApi } from '#contract/access.ts'
import type { Role } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Asks for one of these roles, with a reason (W2d). */
export function AskForRole({ roles, onDone }: { roles: readonly Role[]; onDone?: () => void }) {
  const t = useMessages()
  const a = t.rights.ask
  const toast = useToast()
  const ask = useAct(accessApi.request, {
    refresh: [accessApi.myRequests],
    onDone: ({ role }) => {
      toast({ text: a.sent(t.roles[role]) })
      onDone?.()
    },
  })
  const form = useForm({
    initial: { role: String(roles.length === 1 ? roles[0] : ''), reason: '' },
    labels: { role: a.role, reason: a.reason },
    required: ['role', 'reason'],
    send: async ({ role, reason }) => {
      const chosen = roles.find((candidate) => candidate === role)
      if (chosen) await ask.mutateAsync({ role: chosen, reason })
    },
  })
  return (
    <FormView form={form} action={a.action}>
      <SelectField
        form={form}
        name="role"
        options={roles.map((role) => ({ value: role, label: t.roles[role] }))}
      />
      <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
    </FormView>
  )
}
