import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Section } from '../../ui/section.tsx'

const parts = { legalProfile: 'company', primaryContact: 'contact', supportContact: 'support' } as const
type Part = keyof typeof parts

/** The legal profile and the contacts, in the order of the applicant's form. */
export function SubmittedProfile({ enrolment: { draft } }: { enrolment: Enrolment }) {
  return (
    <>
      <ProfilePart part="legalProfile" draft={draft} />
      <ProfilePart part="primaryContact" draft={draft} />
      <ProfilePart part="supportContact" draft={draft} />
    </>
  )
}

function ProfilePart({ part, draft }: { part: Part; draft: Enrolment['draft'] }) {
  const t = useMessages().enrolment
  const format = useFormat()
  const entries = Object.entries(t.fields)
    .filter(([path]) => path.startsWith(`${part}.`))
    .map(([path, label]) => {
      const value = textAt(draft, path.split('.'))
      return {
        name: label.replace(/ \(.*\)$/, ''),
        value: value && path.endsWith('.country') ? format.country(value) : value,
      }
    })
  return (
    <Section title={t.titles[parts[part]]}>
      <Details entries={entries} />
    </Section>
  )
}

function textAt(node: unknown, path: string[]): string | undefined {
  const [name, ...rest] = path
  if (name === undefined) return typeof node === 'string' ? node : undefined
  if (typeof node !== 'object' || !node) return undefined
  return textAt(Object.entries(node).find(([key]) => key === name)?.[1], rest)
}
