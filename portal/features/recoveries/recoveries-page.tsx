import { recoveriesApi, type Recovery, recoveryStates } from '#contract/recoveries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { RecoveryState } from './recovery-facts.tsx'

/** All account recoveries, for the operator. */
export function RecoveriesPage() {
  const t = useMessages().recoveries
  const open = (
    <ButtonLink to="/recoveries/new" appearance="primary">
      {t.open}
    </ButtonLink>
  )
  return (
    <EndpointListPage
      title={t.title}
      sentence={t.sentence}
      action={open}
      label={t.list}
      endpoint={recoveriesApi.list}
      choice={{
        name: 'state',
        label: t.state,
        all: t.allStates,
        options: recoveryStates.states.map((value) => ({ value, label: t.states[value] })),
      }}
      searchLabel={t.organisation}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} action={open} />}
    />
  )
}

function useColumns(): Column<Recovery>[] {
  const t = useMessages().recoveries
  return [
    {
      key: 'organisation',
      header: t.organisation,
      cell: (row) => <TextLink to={`/recoveries/${row.id}`}>{row.organisation}</TextLink>,
    },
    { key: 'person', header: t.person, cell: (row) => row.person },
    { key: 'kind', header: t.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'state', header: t.state, cell: (row) => <RecoveryState state={row.state} /> },
    { key: 'opened', header: t.opened, cell: (row) => <Moment at={row.openedAt} withTime /> },
  ]
}
