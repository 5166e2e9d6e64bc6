import type { Enrolment } from '#contract/enrolment.ts'
import { enrolmentStates } from '#contract/enrolment.ts'
import { vettingApi } from '#contract/vetting.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { TextLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { VettingState } from './vetting-state.tsx'

/** Applications that may be the same company, with what they share. */
export function Duplicates({ enrolment: { id } }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  const format = useFormat()
  const found = useRead(vettingApi.duplicates, { enrolmentId: id })
  if (found.error) return <Problem error={found.error} />
  if (!found.data) return null
  return (
    <Section title={t.duplicates}>
      <div>{found.data.length > 0 ? t.duplicatesText : t.noDuplicates}</div>
      {found.data.length > 0 ? (
        <SmallTable
          label={t.duplicates}
          rows={found.data}
          rowId={(row) => row.enrolmentId}
          columns={[
            {
              key: 'name',
              header: t.organisation,
              cell: (row) => <TextLink to={`/vetting/${row.enrolmentId}`}>{row.organisationName}</TextLink>,
            },
            { key: 'country', header: t.country, cell: (row) => format.country(row.country) },
            {
              key: 'by',
              header: t.reasonShared,
              cell: (row) => format.list(row.by.map((by) => t.duplicatesBy[by])),
            },
            { key: 'state', header: t.state, cell: (row) => <State state={row.state} /> },
          ]}
        />
      ) : null}
    </Section>
  )
}

function State({ state }: { state: string }) {
  const known = enrolmentStates.states.find((one) => one === state)
  return known ? <VettingState state={known} /> : null
}
