import { identityApi, type User } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { DataList, type Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { Moment } from '../../ui/moment.tsx'
import { isFiltered, NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Tag } from '../../ui/tag.tsx'
import { RolesForm } from './roles-form.tsx'

/** User management: who belongs to the organisation, and which roles each holds (W2b). */
export function UsersPage() {
  const t = useMessages().settings.users
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(identityApi.users, { ...state.page, ...search })
  const prefetch = usePrefetch(identityApi.users)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FilterBar label={t.filters}>
        <SearchFilter state={state} label={t.search} />
      </FilterBar>
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(user) => user.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        noHit={isFiltered(state, ['search']) ? <NoHit state={state} names={['search']} /> : undefined}
        expand={(user) => <RolesForm key={user.id} user={user} />}
        prefetch={(after) => prefetch({ ...state.page, ...search, after })}
      />
    </Page>
  )
}

const tones = { invited: 'waiting', active: 'good', disabled: 'attention', deleted: 'quiet' } as const

function useColumns(): Column<User>[] {
  const t = useMessages()
  const u = t.settings.users
  return [
    { key: 'name', header: u.name, cell: (user) => <Name user={user} /> },
    { key: 'userName', header: u.userName, cell: (user) => <CodeText>{user.userName}</CodeText> },
    {
      key: 'roles',
      header: u.roles,
      cell: (user) => user.roles.map((role) => t.roles[role]).join(', ') || u.noRoles,
    },
    {
      key: 'state',
      header: u.state,
      cell: (user) => <StateBadge tone={tones[user.state]}>{u.states[user.state]}</StateBadge>,
    },
    {
      key: 'lastSignIn',
      header: u.lastSignIn,
      cell: (user) => (user.lastSignInAt ? <Moment at={user.lastSignInAt} withTime /> : u.never),
    },
  ]
}

function Name({ user }: { user: User }) {
  const t = useMessages().settings.users
  const isMe = useSession()?.user.id === user.id
  return (
    <Row>
      {user.displayName}
      {isMe ? <Tag>{t.you}</Tag> : null}
      {user.isGuest ? <Tag color="neutral">{t.guest}</Tag> : null}
    </Row>
  )
}
