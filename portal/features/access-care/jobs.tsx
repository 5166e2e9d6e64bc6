import { accessCareApi } from '#contract/access-care.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { TextLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'

/** The newest renewals that were started, each with its counts. */
export function Jobs() {
  const t = useMessages().accessCare
  const format = useFormat()
  const { data, error } = useRead(accessCareApi.renewals, { limit: 20 })
  if (error) return <Problem error={error} />
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t.ending.jobs}>
      <SmallTable
        label={t.ending.jobs}
        rows={data.items}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'started',
            header: t.ending.started,
            cell: ({ id, startedBy, startedAt }) => (
              <TextLink to={`/renewals/${id}`}>{t.ending.by(startedBy, format.moment(startedAt))}</TextLink>
            ),
          },
          ...(['extended', 'requested', 'refused', 'waiting', 'cancelled'] as const).map((state) => ({
            key: state,
            header: t.renewal[state],
            cell: (row: (typeof data.items)[number]) => format.number(row[state]),
            isNumber: true,
          })),
        ]}
      />
    </Section>
  )
}
