import { operationsApi, type PartnerRow } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ChoiceListPage } from '../../parts/choice-list-page.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const kinds = ['provider', 'reseller'] as const

/** Providers and resellers of the programme, for the operator. */
export function ProgrammePartnersPage() {
  const t = useMessages().operations.partners
  return (
    <ChoiceListPage
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      endpoint={operationsApi.partners}
      choice={{
        name: 'kind',
        label: t.kind,
        all: t.allKinds,
        options: kinds.map((value) => ({ value, label: t.kinds[value] })),
      }}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => (
        <Details
          entries={[
            { name: t.id, value: row.id },
            { name: t.domain, value: row.domain },
            { name: t.since, value: <Moment at={row.since} withTime /> },
          ]}
        />
      )}
    />
  )
}

const tones = { enrolling: 'waiting', active: 'good', suspended: 'attention', closed: 'quiet' } as const

function useColumns(): Column<PartnerRow>[] {
  const t = useMessages()
  const p = t.operations.partners
  const format = useFormat()
  return [
    { key: 'name', header: p.name, cell: (row) => row.name },
    { key: 'kind', header: p.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'country', header: p.country, cell: (row) => format.country(row.country) },
    { key: 'domain', header: p.domain, cell: (row) => <CodeText>{row.domain}</CodeText> },
    {
      key: 'state',
      header: p.state,
      cell: (row) => (
        <StateBadge tone={tones[row.state]}>{t.settings.organisation.states[row.state]}</StateBadge>
      ),
    },
    { key: 'since', header: p.since, cell: (row) => <Moment at={row.since} /> },
  ]
}
