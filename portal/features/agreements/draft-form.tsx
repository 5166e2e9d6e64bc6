import { agreementsApi, type AgreementVersion } from '#contract/agreements.ts'
import { call } from '../../lib/api.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRefresh } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The text of a draft in both languages; one of them may wait until it is published. */
export function DraftForm({ version }: { version: AgreementVersion }) {
  const t = useMessages().agreementVersions
  const toast = useToast()
  const refresh = useRefresh()
  const { en, de } = version.texts
  const form = useForm({
    initial: {
      version: version.version,
      titleEn: en.title,
      textEn: en.text,
      titleDe: de.title,
      textDe: de.text,
    },
    labels: {
      version: t.name,
      titleEn: t.titleEn,
      textEn: t.textEn,
      titleDe: t.titleDe,
      textDe: t.textDe,
    },
    required: ['version'],
    send: async (values) => {
      try {
        await call(agreementsApi.edit, { versionId: version.id, edits: version.edits, ...values })
        toast({ text: t.saved })
      } finally {
        await refresh([agreementsApi.get, agreementsApi.list]) // after a refusal too: the preview shows what somebody else saved
      }
    },
  })
  return (
    <Section title={t.edit} isAccent>
      <FormView form={form} action={t.save}>
        {hasCode(form.failure, 'changed_meanwhile') ? <Notice intent="warning">{t.meanwhile}</Notice> : null}
        <TextField form={form} name="version" hint={t.nameHint} maxLength={20} />
        <TextField form={form} name="titleEn" maxLength={200} />
        <TextAreaField form={form} name="textEn" rows={12} hint={t.textHint} />
        <TextField form={form} name="titleDe" maxLength={200} />
        <TextAreaField form={form} name="textDe" rows={12} hint={t.textHint} />
      </FormView>
    </Section>
  )
}
