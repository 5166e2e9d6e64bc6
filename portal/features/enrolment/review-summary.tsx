import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Section } from '../../ui/section.tsx'
import { fieldsOf, type ProfileStep, type ProfileValues } from './profile-fields.ts'
import type { Step } from './steps.ts'
import { Notice } from '../../ui/notice.tsx'

type ReviewProps = { enrolment: Enrolment; values: ProfileValues; go: (step: Step) => void }
const parts: ProfileStep[] = ['company', 'contact', 'support']

/** Everything that will be sent, each part with a way to change it, and what happens then. */
export function ReviewSummary({ enrolment, values, go }: ReviewProps) {
  const t = useMessages().enrolment
  return (
    <>
      <Section title={t.steps['partner-id']}>
        <Details
          entries={[
            { name: t.review.tenant, value: `${enrolment.organisationName} (${enrolment.domain})` },
            { name: t.review.partnerId, value: enrolment.partnerId ?? t.later.state },
          ]}
        />
        <Change label={t.steps['partner-id']} change={() => go('partner-id')} />
      </Section>
      {parts.map((part) => (
        <ProfilePart key={part} part={part} values={values}>
          <Change label={t.steps[part]} change={() => go(part)} />
        </ProfilePart>
      ))}
      <Notice>{t.review.after}</Notice>
    </>
  )
}

type PartProps = { part: ProfileStep; values: ProfileValues; children?: ReactNode }

/** One part of the profile as it was entered. */
export function ProfilePart({ part, values, children }: PartProps) {
  const t = useMessages().enrolment
  const format = useFormat()
  const shown = (name: keyof ProfileValues) =>
    name === 'legalProfile.address.country' ? format.country(values[name]) : values[name]
  return (
    <Section title={t.titles[part]}>
      <Details entries={fieldsOf[part].map((name) => ({ name: t.fields[name], value: shown(name) }))} />
      {children}
    </Section>
  )
}

function Change({ label, change }: { label: string; change: () => void }) {
  const t = useMessages().enrolment.review
  return (
    <div>
      <Button size="small" onClick={change}>
        {t.change(label)}
      </Button>
    </div>
  )
}
