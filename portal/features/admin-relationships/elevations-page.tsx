import { type Elevation, elevationsApi } from '#contract/elevations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { DecideElevation, ElevationState } from './decide-elevation.tsx'
import { ElevationReport } from './elevation-report.tsx'

/** Every time somebody took roles for a time: of a partner at all its customers, of a customer by all its partners. */
export function ElevationsPage() {
  const { accessCare, adminRelationships } = useMessages()
  const t = accessCare.elevation
  const isCustomer = useSession()?.organisation.kind === 'customer'
  const state = useListSearch()
  const list = usePage(elevationsApi.all, state.page)
  const prefetch = usePrefetch(elevationsApi.all)
  return (
    <Page>
      <PageHeader
        title={t.all}
        sentence={isCustomer ? t.customerSentence : t.allSentence}
        crumbs={[{ to: '/admin-relationships', label: adminRelationships.title }]}
        action={
          <ExportButton endpoint={elevationsApi.export} input={{}} fileName={t.csvFile}>
            {t.export}
          </ExportButton>
        }
      />
      <DataList
        label={t.all}
        list={list}
        columns={useColumns(isCustomer)}
        rowId={({ id }) => id}
        state={state}
        empty={<Empty title={t.emptyAll} text={t.emptyAllText} />}
        expand={(row) => <ElevationReport elevation={row} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
        actions={(row) => (row.can.length > 0 ? <DecideElevation elevation={row} /> : null)}
      />
    </Page>
  )
}

function useColumns(isCustomer: boolean): Column<Elevation>[] {
  const t = useMessages().accessCare.elevation
  return [
    { key: 'person', header: t.person, cell: ({ personName }) => personName },
    isCustomer
      ? { key: 'partner', header: t.partner, cell: ({ partnerName }) => partnerName }
      : {
          key: 'customer',
          header: t.customer,
          cell: ({ customerId, customerName }) => (
            <TextLink to={`/customers/${customerId}`}>{customerName}</TextLink>
          ),
        },
    { key: 'why', header: t.why, cell: ({ reason, ticket }) => [reason, ticket].filter(Boolean).join(' · ') },
    { key: 'length', header: t.length, cell: (row) => <Length elevation={row} /> },
    { key: 'state', header: t.state, cell: (row) => <ElevationState elevation={row} /> },
    { key: 'asked', header: t.asking, cell: ({ requestedAt }) => <Moment at={requestedAt} withTime /> },
  ]
}

/** How long the roles were held; what was wanted, as long as they were not. */
function Length({ elevation: { minutes, startedAt, endsAt } }: { elevation: Elevation }) {
  const t = useMessages().accessCare.elevation
  const format = useFormat()
  const held =
    startedAt && endsAt ? Math.round((Date.parse(endsAt) - Date.parse(startedAt)) / 60_000) : minutes
  return (
    <>
      {t.minutesOf(held)}
      {startedAt && endsAt ? (
        <div>
          {format.moment(startedAt)} – {format.moment(endsAt)}
        </div>
      ) : null}
    </>
  )
}
