import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Section } from '../../ui/section.tsx'
import { fieldsOf, fromDraft } from './profile-fields.ts'

/** What was submitted, for reference while the application is under way. */
export function DraftProfile({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment
  const format = useFormat()
  if (!enrolment.submittedAt) return null
  const values = fromDraft(enrolment.draft, { name: enrolment.organisationName, country: enrolment.country })
  const entries = [...fieldsOf.company, ...fieldsOf.contact, ...fieldsOf.support].map((name) => ({
    name: t.fields[name].replace(/ \(.*\)$/, ''),
    value: name === 'legalProfile.address.country' ? format.country(values[name]) : values[name],
  }))
  return (
    <Section title={t.status.profile}>
      <Details entries={[{ name: t.status.membershipId, value: enrolment.partnerId }, ...entries]} />
    </Section>
  )
}
