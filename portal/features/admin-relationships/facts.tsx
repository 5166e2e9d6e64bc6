import type { AdminRelationship } from '#contract/admin-relationships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Copyable } from '../../ui/copyable.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Section } from '../../ui/section.tsx'

/** Between whom, since when, until when, by whose consent. */
export function Facts({ row }: { row: AdminRelationship }) {
  const { adminRelationships: t, kinds, ui } = useMessages()
  const format = useFormat()
  const by = (person: string | null, at: string | null) => (at ? t.by(person || '–', format.day(at)) : null)
  return (
    <Section title={t.facts}>
      <Details
        entries={[
          { name: t.partner, value: `${row.partnerName}, ${kinds[row.partnerKind]}` },
          { name: t.duration, value: format.number(row.durationDays) },
          { name: t.autoExtend, value: row.autoExtend ? ui.yes : ui.no },
          { name: t.createdBy, value: by(row.createdBy, row.createdAt) },
          { name: t.requested, value: row.requestedAt ? <Moment at={row.requestedAt} /> : null },
          {
            name: t.answerableUntil,
            value: row.url && row.answerableUntil ? <Moment at={row.answerableUntil} /> : null,
          },
          { name: t.answered, value: by(row.answeredBy, row.answeredAt) },
          { name: t.ends, value: row.endsAt && !row.endedAt ? <Moment at={row.endsAt} withTime /> : null },
          { name: t.extensions, value: row.extensions > 0 ? t.times(row.extensions) : null },
          { name: t.ended, value: row.endedAt ? `${format.day(row.endedAt)}, ${endedBy(row, t)}` : null },
          { name: t.reason, value: row.endReason },
          {
            name: t.link,
            value:
              row.url && row.can.includes('withdraw') ? (
                <Copyable value={row.url} label={t.copyLink} />
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

type Words = ReturnType<typeof useMessages>['adminRelationships']
const endedBy = ({ endedBy: side, endedByName }: AdminRelationship, t: Words) =>
  [side ? t.endedBySides[side] : '', endedByName ?? ''].filter(Boolean).join(': ')
