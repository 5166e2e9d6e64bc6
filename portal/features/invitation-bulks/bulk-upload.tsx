import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { languages } from '#contract/common.ts'
import { invitationBulksApi } from '#contract/invitation-bulks.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { call } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { SelectField, TickField } from '../../ui/fields.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

const alone = 'alone'

/** The file, with whom, and what every invitation of it asks for. */
export function BulkUpload() {
  const { invitationBulks: t, consent, partnerships } = useLanguage().messages
  const partners = useRead(partnershipsApi.list, { limit: 100 })
  const form = useUploadForm()
  const may = useMay()
  const choices = (partners.data?.items ?? [])
    .filter(({ can }) => can.includes('invite-customers'))
    .map(({ id, partnerName }) => ({ value: id, label: partnerName }))
  return (
    <Section title={t.upload} isAccent>
      <FormView form={form.form} action={t.check}>
        <FileField form={form.form} name="file" accept=".csv,text/csv" hint={t.hint} onChoose={form.choose} />
        <SelectField
          form={form.form}
          name="partnershipId"
          options={[...choices, ...(may('relationship.request') ? [{ value: alone, label: t.alone }] : [])]}
        />
        <SelectField
          form={form.form}
          name="language"
          options={languages.map((value) => ({ value, label: partnerships.languages[value] }))}
        />
        <div>
          <TickField form={form.form} name="order" />
          <TickField form={form.form} name="administration" hint={consent.ask.administrations.usual} />
          <TickField form={form.form} name="agreement" />
        </div>
      </FormView>
    </Section>
  )
}

function useUploadForm() {
  const { language, messages } = useLanguage()
  const { invitationBulks: t, consent } = messages
  const navigate = useNavigate()
  const isProvider = useSession()?.organisation.kind === 'provider'
  const [file, choose] = useState<File>()
  const form = useForm({
    initial: {
      file: '',
      partnershipId: '',
      language: String(language),
      order: true,
      administration: !isProvider,
      agreement: true,
    },
    labels: {
      file: t.file,
      partnershipId: t.together,
      language: t.language,
      order: consent.ask.order,
      administration: consent.ask.administration,
      agreement: consent.ask.agreement,
    },
    required: ['partnershipId', 'language'],
    check: (): { file?: string } => (file ? {} : { file: t.chooseFile }),
    send: async (values) => {
      if (!file) return
      const { id } = await call(
        invitationBulksApi.upload,
        {
          language: languages.find((known) => known === values.language) ?? language,
          order: values.order,
          administration: values.administration ? 'usual' : 'none',
          agreement: values.agreement,
          ...(values.partnershipId === alone ? {} : { partnershipId: values.partnershipId }),
        },
        { file },
      )
      await navigate({ to: `/invitation-files/${id}` })
    },
  })
  return { form, choose }
}
