import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { agreementsApi, audiences, regions } from '#contract/agreements.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Begins a version: for which region, and what it is called. */
export function BeginVersion() {
  const t = useMessages().agreementVersions
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button appearance="primary" onClick={() => open(true)}>
        {t.begin}
      </Button>
      {isOpen ? <BeginDialog onClose={() => open(false)} /> : null}
    </>
  )
}

function BeginDialog({ onClose }: { onClose: () => void }) {
  const { agreementVersions: t, ui } = useMessages()
  const navigate = useNavigate()
  const begin = useAct(agreementsApi.draft, {
    refresh: [agreementsApi.list],
    onDone: ({ id }) => void navigate({ to: `/agreements/${id}` }),
  })
  const form = useForm({
    initial: { region: '', audience: '', version: '' },
    labels: { region: t.region, audience: t.audience, version: t.name },
    required: ['region', 'audience', 'version'],
    send: ({ region: r, audience: a, version }) => {
      const region = regions.find((known) => known === r)
      const audience = audiences.find((known) => known === a)
      return region && audience ? begin.mutateAsync({ region, audience, version: version.trim() }) : undefined
    },
  })
  return (
    <Modal title={t.begin} onClose={onClose}>
      <div>{t.beginText}</div>
      <FormView form={form} action={t.beginAction} more={<Button onClick={onClose}>{ui.cancel}</Button>}>
        <SelectField form={form} name="region" options={regions.map((value) => ({ value, label: value }))} />
        <SelectField
          form={form}
          name="audience"
          options={audiences.map((value) => ({ value, label: t.audiences[value] }))}
        />
        <TextField form={form} name="version" hint={t.nameHint} maxLength={20} />
      </FormView>
    </Modal>
  )
}
