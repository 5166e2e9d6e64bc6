import { agreementsApi, type AgreementVersionRow, regions } from '#contract/agreements.ts'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { BeginVersion } from './begin-version.tsx'

/** Versions of the partner agreement, for the operator. */
export function AgreementVersionsPage() {
  const t = useMessages().agreementVersions
  return (
    <EndpointListPage
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      action={<BeginVersion />}
      endpoint={agreementsApi.list}
      choice={{
        name: 'region',
        label: t.region,
        all: t.allRegions,
        options: regions.map((value) => ({ value, label: value })),
      }}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
    />
  )
}

export function VersionState({ state }: { state: AgreementVersionRow['state'] }) {
  const t = useMessages().agreementVersions
  return <StateBadge tone={state === 'published' ? 'good' : 'waiting'}>{t.states[state]}</StateBadge>
}

function useColumns(): Column<AgreementVersionRow>[] {
  const t = useMessages().agreementVersions
  const moment = (at: string | null) => (at ? <Moment at={at} /> : '–')
  return [
    {
      key: 'version',
      header: t.version,
      cell: (row) => <TextLink to={`/agreements/${row.id}`}>{`${row.version}, ${row.region}`}</TextLink>,
    },
    { key: 'audience', header: t.audience, cell: (row) => t.audiences[row.audience] },
    { key: 'state', header: t.state, cell: (row) => <VersionState state={row.state} /> },
    { key: 'created', header: t.created, cell: (row) => moment(row.createdAt) },
    { key: 'effective', header: t.effective, cell: (row) => moment(row.effectiveAt) },
    { key: 'signBy', header: t.signBy, cell: (row) => moment(row.signBy) },
  ]
}
