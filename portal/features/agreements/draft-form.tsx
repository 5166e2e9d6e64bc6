import { agreementsApi, type AgreementVersion } from '#contract/agreements.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The text of a draft in both languages; one of them may wait until it is published. */
export function DraftForm({ version }: { version: AgreementVersion }) {
  const t = useMessages().agreementVersions
  const toast = useToast()
  const save = useAct(agreementsApi.edit, {
    refresh: [agreementsApi.get, agreementsApi.list],
    onDone: () => toast({ text: t.saved }),
  })
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
    send: (values) => save.mutateAsync({ versionId: version.id, ...values }),
  })
  return (
    <Section title={t.edit} isAccent>
      <FormView form={form} action={t.save}>
        <TextField form={form} name="version" hint={t.nameHint} maxLength={20} />
        <TextField form={form} name="titleEn" maxLength={200} />
        <TextAreaField form={form} name="textEn" rows={12} hint={t.textHint} />
        <TextField form={form} name="titleDe" maxLength={200} />
        <TextAreaField form={form} name="textDe" rows={12} hint={t.textHint} />
      </FormView>
    </Section>
  )
}
