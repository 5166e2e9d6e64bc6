import { farewellsApi, type Farewell } from '#contract/farewells.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useIsCustomer, useParent } from './use-parent.ts'

/** Relationships that have ended, each with its certificate. */
export function EndedPage() {
  const t = useMessages().farewells
  return (
    <EndpointListPage
      endpoint={farewellsApi.list}
      title={t.list}
      sentence={t.listSentence}
      crumbs={[useParent()]}
      label={t.list}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
    />
  )
}

function useColumns(): Column<Farewell>[] {
  const t = useMessages().farewells
  const isCustomer = useIsCustomer(useSession())
  return [
    {
      key: 'name',
      header: isCustomer ? t.partner : t.customer,
      cell: (row) => (
        <TextLink to={`/ended/${row.id}`}>{isCustomer ? row.partnerName : row.customerName}</TextLink>
      ),
    },
    { key: 'since', header: t.since, cell: (row) => <Moment at={row.content.since} /> },
    { key: 'ended', header: t.endedAt, cell: (row) => <Moment at={row.endedAt} /> },
    {
      key: 'by',
      header: t.endedBy,
      cell: ({ endedBy, endedByName }) => (endedBy === 'own' ? t.byOwn(endedByName) : t.byOther(endedByName)),
    },
  ]
}
