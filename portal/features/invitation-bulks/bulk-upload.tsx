import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { languages } from '#contract/common.ts'
import { channels } from '#contract/customers.ts'
import { invitationBulksApi } from '#contract/invitation-bulks.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { call } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useLanguage } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { FindOne } from '../../parts/find-one.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The file, with whom, and what every invitation of it asks for. */
export function BulkUpload() {
  const { invitationBulks: t, consent, customers, partnerships } = useLanguage().messages
  const [partner, join] = useState<Partner>()
  const form = useUploadForm(partner)
  return (
    <Section title={t.upload} isAccent>
      <WithWhom partner={partner} join={join} />
      <FormView form={form.form} action={t.check}>
        <FileField form={form.form} name="file" accept=".csv,text/csv" hint={t.hint} onChoose={form.choose} />
        <SelectField
          form={form.form}
          name="language"
          options={languages.map((value) => ({ value, label: partnerships.languages[value] }))}
        />
        <SelectField
          form={form.form}
          name="channel"
          options={channels.map((value) => ({ value, label: customers.channels[value] }))}
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

type Partner = { id: string; name: string }

/** Together with a partner, found by its name however many there are, or alone. */
function WithWhom({ partner, join }: { partner?: Partner | undefined; join: (partner?: Partner) => void }) {
  const { invitationBulks: t, ui, finding } = useLanguage().messages
  const format = useFormat()
  const whoMay = useWhoMay()
  const mayAlone = useMay()('relationship.request')
  if (partner)
    return (
      <Row>
        <span>{t.joined(partner.name)}</span>
        <Button size="small" onClick={() => join()}>
          {mayAlone ? t.alone : ui.choose}
        </Button>
      </Row>
    )
  return (
    <>
      <FindOne
        endpoint={partnershipsApi.list}
        label={mayAlone ? ui.optional(t.together) : t.together}
        action={finding.choose}
        view={({ id, partnerName, partnerCountry, can }) => ({
          id,
          name: partnerName,
          detail: format.country(partnerCountry),
          isFitting: can.includes('invite-customers'),
        })}
        onChoose={(id, name) => join({ id, name })}
      />
      {mayAlone ? null : <div>{t.aloneNeeds(whoMay('relationship.request'))}</div>}
    </>
  )
}

function useUploadForm(partner: Partner | undefined) {
  const { language, messages } = useLanguage()
  const { invitationBulks: t, consent } = messages
  const navigate = useNavigate()
  const isProvider = useSession()?.organisation.kind === 'provider'
  const mayAlone = useMay()('relationship.request')
  const [file, choose] = useState<File>()
  const form = useForm({
    initial: {
      file: '',
      language: String(language),
      channel: 'own-marketing',
      order: true,
      administration: !isProvider,
      agreement: true,
    },
    labels: {
      file: t.file,
      language: t.language,
      channel: consent.ask.channel,
      order: consent.ask.order,
      administration: consent.ask.administration,
      agreement: consent.ask.agreement,
    },
    required: ['language'],
    check: (): { file?: string } => {
      if (!partner && !mayAlone) return { file: t.choosePartner }
      return file ? {} : { file: t.chooseFile }
    },
    send: async (values) => {
      if (!file) return
      const { id } = await call(
        invitationBulksApi.upload,
        {
          language: languages.find((known) => known === values.language) ?? language,
          channel: channels.find((known) => known === values.channel) ?? 'own-marketing',
          order: values.order,
          administration: values.administration ? 'usual' : 'none',
          agreement: values.agreement,
          ...(partner && { partnershipId: partner.id }),
        },
        { file },
      )
      await navigate({ to: `/invitation-files/${id}` })
    },
  })
  return { form, choose }
}
