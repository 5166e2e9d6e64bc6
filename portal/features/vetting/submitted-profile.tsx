import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'

/** The legal profile and the contacts, in the order of the applicant's form. */
export function SubmittedProfile({ enrolment: { draft } }: { enrolment: Enrolment }) {
  const fields = useMessages().enrolment.fields
  const format = useFormat()
  const entries = Object.entries(fields).map(([path, label]) => {
    const value = textAt(draft, path.split('.'))
    return {
      name: label.replace(/ \(.*\)$/, ''),
      value: value && path.endsWith('.country') ? format.country(value) : value,
    }
  })
  return <Details entries={entries} />
}

function textAt(node: unknown, path: string[]): string | undefined {
  const [name, ...rest] = path
  if (name === undefined) return typeof node === 'string' ? node : undefined
  if (typeof node !== 'object' || !node) return undefined
  return textAt(Object.entries(node).find(([key]) => key === name)?.[1], rest)
}
