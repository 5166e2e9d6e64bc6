import { type LegalText, legalTextNames, type LegalTextName, programmeApi } from '#contract/programme.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Account settings › Imprint and privacy: the operator's own texts, in both languages. */
export function LegalTextsPage() {
  const t = useMessages().operatorPages.legalTexts
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      {legalTextNames.map((name) => (
        <OneText key={name} name={name} />
      ))}
    </Page>
  )
}

function OneText({ name }: { name: LegalTextName }) {
  const t = useMessages().operatorPages.legalTexts
  const found = useRead(programmeApi.editableLegalText, { name })
  return (
    <Section title={t.names[name]}>
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? <TextForm key={found.data.version} text={found.data} /> : null}
    </Section>
  )
}

function TextForm({ text }: { text: LegalText }) {
  const t = useMessages().operatorPages.legalTexts
  const { name, version } = text
  const toast = useToast()
  const save = useAct(programmeApi.setLegalText, {
    refresh: [programmeApi.editableLegalText, programmeApi.legalText],
    onDone: () => toast({ text: t.saved }),
  })
  const form = useForm({
    initial: { en: text.en, de: text.de },
    labels: { en: `${t.names[name]}, ${t.en}`, de: `${t.names[name]}, ${t.de}` },
    send: (texts) => save.mutateAsync({ name, version, ...texts }),
  })
  return (
    <FormView form={form} action={`${t.save}: ${t.names[name]}`}>
      {version === 0 || (text.en === '' && text.de === '') ? <div>{t.ours}</div> : null}
      <TextAreaField form={form} name="en" rows={8} hint={t.hint} maxLength={40_000} />
      <TextAreaField form={form} name="de" rows={8} hint={t.hint} maxLength={40_000} />
      <div>
        <TextLink to={`/${name}`}>{t.names[name]}</TextLink>
      </div>
    </FormView>
  )
}
