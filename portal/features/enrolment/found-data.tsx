import { Button } from '@fluentui/react-components'
import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { fromDraft, type ProfileStep } from './profile-fields.ts'
import { ProfilePart } from './review-summary.tsx'

const parts: ProfileStep[] = ['company', 'contact']

/** Short form (W1s): the company is in the programme already, so what is known is only confirmed. */
export function FoundData({ enrolment, correct }: { enrolment: Enrolment; correct: () => void }) {
  const t = useMessages().enrolment
  const format = useFormat()
  const values = fromDraft(enrolment.draft, {
    name: enrolment.organisationName,
    country: enrolment.country,
  })
  return (
    <>
      <div>{t.known.text(format.day(enrolment.knownSince ?? ''))}</div>
      {parts.map((part) => (
        <ProfilePart key={part} part={part} values={values} />
      ))}
      <div>
        <Button onClick={correct}>{t.known.correct}</Button>
      </div>
    </>
  )
}
