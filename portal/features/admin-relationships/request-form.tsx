import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type AdminRelationship, longestDays } from '#contract/admin-relationships.ts'
import {
  type AdminTemplate,
  adminTemplates,
  type DirectoryRole,
  directoryRoles,
} from '#contract/directory-roles.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { DirectoryRoleBoxes } from '../../parts/directory-role-boxes.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useForm } from '../../ui/use-form.ts'

type Data = Pick<AdminRelationship, 'name' | 'durationDays' | 'roles' | 'autoExtend'>
type FormProps = { initial: Data; send: (data: Data) => unknown; onClose?: () => void }

/** Name, duration, roles from a template or one by one, and whether it extends itself. */
export function RequestForm({ initial, send, onClose }: FormProps) {
  const { adminRelationships: t, ui } = useMessages()
  const [roles, setRoles] = useState<DirectoryRole[]>(initial.roles)
  const labels = { name: t.name, durationDays: t.duration, autoExtend: t.autoExtend, roles: t.pickRoles }
  const form = useForm({
    initial: {
      name: initial.name,
      durationDays: String(initial.durationDays),
      autoExtend: initial.autoExtend,
    },
    labels,
    required: ['name', 'durationDays'],
    send: ({ name, durationDays, autoExtend }) =>
      send({ name, durationDays: Number(durationDays), roles, autoExtend }),
  })
  const isAll = roles.includes('global-administrator')
  return (
    <FormView
      form={form}
      action={t.save}
      more={onClose ? <Button onClick={onClose}>{ui.cancel}</Button> : null}
    >
      <TextField form={form} name="name" maxLength={50} hint={t.nameHint} />
      <TextField
        form={form}
        name="durationDays"
        type="number"
        inputMode="numeric"
        maxLength={String(longestDays).length}
        hint={t.durationHint}
      />
      <Templates pick={setRoles} />
      <DirectoryRoleBoxes legend={t.pickRoles} offered={directoryRoles} ticked={roles} tick={setRoles} />
      {isAll ? <Notice intent="warning">{t.autoExtendHint}</Notice> : null}
      <TickField form={form} name="autoExtend" hint={t.autoExtendHint} />
    </FormView>
  )
}

function Templates({ pick }: { pick: (roles: DirectoryRole[]) => void }) {
  const t = useMessages()
  const kind = useSession()?.organisation.kind
  const names = (Object.keys(adminTemplates) as AdminTemplate[]).filter(
    (name) => (name !== 'provider' && name !== 'reseller') || name === kind,
  )
  return (
    <Field label={t.adminRelationships.template}>
      <Select
        style={{ minWidth: 0 }}
        select={{ style: { width: '100%', textOverflow: 'ellipsis' } }}
        defaultValue=""
        onChange={(_, { value }) => (value ? pick([...adminTemplates[value as AdminTemplate]]) : undefined)}
      >
        <option value="">{t.ui.choose}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {t.adminTemplates[name]}
          </option>
        ))}
      </Select>
    </Field>
  )
}
