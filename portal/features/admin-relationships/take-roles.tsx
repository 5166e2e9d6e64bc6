import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { elevationsApi } from '#contract/elevations.ts'
import type { AdminRelationship } from '#contract/admin-relationships.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { DirectoryRoleBoxes } from '../../parts/directory-role-boxes.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { namesOf, reads } from './use-acts.ts'

/** Which roles, how long and why; nothing is ticked beforehand. */
export function TakeRoles({ row, onClose }: { row: AdminRelationship; onClose: () => void }) {
  const { accessCare, ui } = useMessages()
  const t = accessCare.elevation
  const toast = useToast()
  const [roles, tick] = useState<DirectoryRole[]>([])
  const request = useAct(elevationsApi.request, {
    refresh: [elevationsApi.list, ...reads],
    onDone: ({ state }) => {
      onClose()
      toast({ text: state === 'active' ? t.taken : t.asked })
    },
  })
  const labels = { minutes: t.minutes, reason: t.reason, ticket: t.ticket, roles: t.roles }
  const form = useForm({
    initial: { minutes: '60', reason: '', ticket: '' },
    labels,
    required: ['minutes', 'reason'],
    send: ({ minutes, reason, ticket }) =>
      request.mutateAsync({
        ...namesOf(row),
        roles,
        minutes: Number(minutes),
        reason,
        ...(ticket.trim() ? { ticket } : {}),
      }),
  })
  return (
    <Modal title={t.take} onClose={onClose} actions={null}>
      <FormView
        form={form}
        action={row.elevation === 'reason' ? t.request : t.ask}
        more={<Button onClick={onClose}>{ui.cancel}</Button>}
      >
        <DirectoryRoleBoxes legend={t.roles} offered={row.roles} ticked={roles} tick={tick} />
        <SelectField
          form={form}
          name="minutes"
          options={Object.entries(t.durations).map(([value, label]) => ({ value, label }))}
        />
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
        <TextField form={form} name="ticket" maxLength={60} />
      </FormView>
    </Modal>
  )
}
