import { invitationKinds, invitationsApi, type Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SelectFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { isFiltered, NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { InvitationState } from './invitation-states.tsx'

const filters = ['kind']

/** Every invitation the organisation prepared, newest first. */
export function InvitationsPage() {
  const t = useMessages().invitations
  const state = useListSearch()
  const kind = invitationKinds.find((name) => name === state.text('kind'))
  const filter = kind ? { kind } : {}
  const list = usePage(invitationsApi.list, { ...state.page, ...filter })
  const prefetch = usePrefetch(invitationsApi.list)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FilterBar label={t.kind}>
        <SelectFilter
          state={state}
          name="kind"
          label={t.kind}
          all={t.allKinds}
          options={invitationKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
      </FilterBar>
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        noHit={isFiltered(state, filters) ? <NoHit state={state} names={filters} /> : undefined}
        prefetch={(after) => prefetch({ ...state.page, ...filter, after })}
        actions={(row) => (
          <ButtonLink to={`/invitations/${row.id}`} size="small" label={`${t.open}: ${row.subject}`}>
            {t.open}
          </ButtonLink>
        )}
      />
    </Page>
  )
}

function useColumns(): Column<Invitation>[] {
  const t = useMessages().invitations
  return [
    {
      key: 'recipient',
      header: t.recipient,
      cell: (row) => (
        <TextLink to={`/invitations/${row.id}`}>
          {row.acceptedByName ?? row.recipientEmail ?? t.noRecipient}
        </TextLink>
      ),
    },
    { key: 'kind', header: t.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'with', header: t.with, cell: (row) => row.withName ?? '–' },
    { key: 'state', header: t.state, cell: (row) => <InvitationState state={row.state} /> },
    { key: 'created', header: t.created, cell: (row) => <Moment at={row.createdAt} /> },
    { key: 'until', header: t.until, cell: (row) => <Moment at={row.expiresAt} /> },
  ]
}
