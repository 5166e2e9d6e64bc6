import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Section } from '../../ui/section.tsx'

const parts = { legalProfile: 'company', primaryContact: 'contact', supportContact: 'support' } as const
type Part = keyof typeof parts

/** The legal profile and the contacts, in the order of the applicant's form; of a change with what stood there before. */
export function SubmittedProfile({ enrolment }: { enrolment: Enrolment }) {
  return (
    <>
      <ProfilePart part="legalProfile" {...enrolment} />
      <ProfilePart part="primaryContact" {...enrolment} />
      <ProfilePart part="supportContact" {...enrolment} />
    </>
  )
}

type PartProps = { part: Part } & Pick<Enrolment, 'draft' | 'before'>

function ProfilePart({ part, draft, before }: PartProps) {
  const { enrolment: t, vetting } = useMessages()
  const format = useFormat()
  const read = (from: Enrolment['draft'], path: string) => {
    const value = textAt(from, path.split('.'))
    return value && path.endsWith('.country') ? format.country(value) : (value ?? '')
  }
  const entries = Object.entries(t.fields)
    .filter(([path]) => path.startsWith(`${part}.`))
    .map(([path, label]) => {
      const value = read(draft, path)
      const old = before ? read(before, path) : value
      return {
        name: label.replace(/ \(.*\)$/, ''),
        value: value === old ? value : <Changed value={value || '–'} before={vetting.before(old || '–')} />,
      }
    })
  return (
    <Section title={t.titles[parts[part]]}>
      <Details entries={entries} />
    </Section>
  )
}

function Changed({ value, before }: { value: string; before: string }) {
  return (
    <>
      <strong>{value}</strong>
      <div>{before}</div>
    </>
  )
}

function textAt(node: unknown, path: string[]): string | undefined {
  const [name, ...rest] = path
  if (name === undefined) return typeof node === 'string' ? node : undefined
  if (typeof node !== 'object' || !node) return undefined
  return textAt(Object.entries(node).find(([key]) => key === name)?.[1], rest)
}
