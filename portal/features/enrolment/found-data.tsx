import { Button } from '@fluentui/react-components'
import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Section } from '../../ui/section.tsx'
import { fieldsOf, fromDraft, type ProfileStep } from './profile-fields.ts'

const parts: ProfileStep[] = ['company', 'contact']

/** Short form (W1s): the company is in the programme already, so what is known is only confirmed. */
export function FoundData({ enrolment, correct }: { enrolment: Enrolment; correct: () => void }) {
  const t = useMessages().enrolment
  const format = useFormat()
  const values = fromDraft(enrolment.draft, {
    name: enrolment.organisationName,
    country: enrolment.country,
  })
  const shown = (name: keyof typeof values) =>
    name === 'legalProfile.address.country' ? format.country(values[name]) : values[name]
  return (
    <>
      <div>{t.known.text(format.day(enrolment.knownSince ?? ''))}</div>
      {parts.map((part) => (
        <Section key={part} title={t.titles[part]}>
          <Details entries={fieldsOf[part].map((name) => ({ name: t.fields[name], value: shown(name) }))} />
        </Section>
      ))}
      <div>
        <Button onClick={correct}>{t.known.correct}</Button>
      </div>
    </>
  )
}
