import { useState } from 'react'
import { identityApi, userStates, type User } from '#contract/identity.ts'
import { rolesOf } from '#contract/permissions.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { searchOf, sortOf, useListSearch, type ListState } from '../../lib/use-list-search.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { FilteredList } from '../../ui/filtered-list.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { AddUser } from './add-user.tsx'
import { BulkDisable } from './bulk-disable.tsx'
import { FewAdmins } from './few-admins.tsx'
import { UserDetail } from './user-detail.tsx'
import { useUserColumns } from './user-columns.tsx'

const filters = ['search', 'state', 'role']

/** User management: the people of the organisation, their roles, and everything done to an account (W2a-W2e). */
export function UsersPage() {
  const t = useMessages().settings.users
  const state = useListSearch()
  const may = useMay()
  const [selected, select] = useState<readonly User[]>([])
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FewAdmins />
      {may('user.create') ? <AddUser state={state} /> : null}
      {selected.length > 0 ? <BulkDisable users={selected} clear={() => select([])} /> : null}
      <UserList state={state} selected={selected} select={select} />
    </Page>
  )
}

function UserFilters({ state }: { state: ListState }) {
  const t = useMessages()
  const u = t.settings.users
  const kind = useSession()?.organisation.kind
  return (
    <>
      <SearchFilter state={state} label={u.search} />
      <ChipFilter
        state={state}
        name="state"
        label={u.state}
        all={u.allStates}
        options={userStates.states.map((value) => ({ value, label: u.states[value] }))}
      />
      <ChipFilter
        state={state}
        name="role"
        label={u.role}
        all={u.allRoles}
        options={(kind ? rolesOf[kind] : []).map((value) => ({ value, label: t.roles[value] }))}
      />
    </>
  )
}

type ListProps = {
  state: ListState
  selected: readonly User[]
  select: (users: readonly User[]) => void
}

function UserList({ state, selected, select }: ListProps) {
  const {
    settings: { users: t },
    ui,
  } = useMessages()
  const filter = filterOf(state)
  const query = { ...state.page, ...filter, ...sortOf(state, ['name', '-name']) }
  const list = usePage(identityApi.users, query)
  const prefetch = usePrefetch(identityApi.users)
  return (
    <FilteredList
      filters={filters}
      filterLabel={t.filters}
      controls={<UserFilters state={state} />}
      tools={
        <ExportButton endpoint={ownListsApi.people} input={filter} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      label={t.list}
      list={list}
      columns={useUserColumns(selected, select)}
      sort="name"
      rowId={(user) => user.id}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(user) => <UserDetail key={user.id} user={user} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

/** What the address bar says, as far as the contract knows it. */
function filterOf(state: ListState) {
  const chosen = userStates.states.find((value) => value === state.text('state'))
  const role = rolesOf.provider.concat(rolesOf.customer).find((value) => value === state.text('role'))
  return {
    ...searchOf(state),
    ...(chosen && { state: chosen }),
    ...(role && { role }),
  }
}
