import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { licencesApi, type CustomerUser } from '#contract/licences.ts'
import { useMessages } from '../lib/i18n.tsx'
import { usePage, usePrefetch, useRead } from '../lib/queries.ts'
import { useWhoMay } from '../lib/who-may.ts'
import { isFiltered, useListSearch, type ListState } from '../lib/use-list-search.ts'
import { BlockedAction } from '../ui/blocked-action.tsx'
import { CodeText } from '../ui/code-text.tsx'
import { DataList, type Column } from '../ui/data-list.tsx'
import { Empty } from '../ui/empty.tsx'
import { FilterBar, SearchFilter } from '../ui/filters.tsx'
import { NoHit } from '../ui/no-hit.tsx'
import { Problem } from '../ui/problem.tsx'
import { Row } from '../ui/row.tsx'
import { Section } from '../ui/section.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { LicencePools } from './licence-pools.tsx'

/** Both forms are fetched only when they are opened. */
const AddUserForm = lazy(() => import('./add-user-form.tsx').then((m) => ({ default: m.AddUserForm })))
const ManageLicences = lazy(() =>
  import('./manage-licences.tsx').then((m) => ({ default: m.ManageLicences })),
)

export type UsersAndLicencesProps = {
  customerId: string
  domain: string
  country: string
  mayCreate: boolean
  mayAssign: boolean
}

/** The people of a customer and their licences; the same for the customer and for its partners (W17, W19). */
export function UsersAndLicences(props: UsersAndLicencesProps) {
  const pools = useRead(licencesApi.pools, { customerId: props.customerId })
  return (
    <>
      {pools.error ? <Problem error={pools.error} retry={() => void pools.refetch()} /> : null}
      <Users {...props} />
      {pools.data ? <LicencePools pools={pools.data} /> : null}
    </>
  )
}

function Users(props: UsersAndLicencesProps) {
  const t = useMessages().licences
  const state = useListSearch()
  const isAdding = state.text('add') !== ''
  const close = () => state.filter({ add: undefined })
  const bar = useFocusBack(isAdding)
  return (
    <>
      <div ref={bar}>
        <FilterBar label={t.users}>
          <SearchFilter state={state} label={t.search} />
          {isAdding ? null : (
            <AddButton mayCreate={props.mayCreate} open={() => state.filter({ add: 'yes' })} />
          )}
        </FilterBar>
      </div>
      {isAdding && props.mayCreate ? (
        <Section title={t.addTitle} isAccent>
          <Suspense>
            <AddUserForm {...props} onClose={close} />
          </Suspense>
        </Section>
      ) : null}
      <UserList {...props} state={state} />
    </>
  )
}

/** When the form closes, the cursor goes back to the button that opened it. */
function useFocusBack(isAdding: boolean) {
  const bar = useRef<HTMLDivElement>(null)
  const wasAdding = useRef(isAdding)
  useEffect(() => {
    if (wasAdding.current && !isAdding)
      bar.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    wasAdding.current = isAdding
  }, [isAdding])
  return bar
}

function AddButton({ mayCreate, open }: { mayCreate: boolean; open: () => void }) {
  const t = useMessages().licences
  const whoMay = useWhoMay()
  if (!mayCreate) return <BlockedAction action={t.add} reason={whoMay('customer-user.create')} />
  return (
    <Button appearance="primary" onClick={open}>
      {t.add}
    </Button>
  )
}

function UserList({ customerId, mayAssign, state }: UsersAndLicencesProps & { state: ListState }) {
  const t = useMessages().licences
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(licencesApi.users, { customerId, ...state.page, ...search })
  const prefetch = usePrefetch(licencesApi.users)
  return (
    <DataList
      label={t.users}
      list={list}
      columns={useColumns()}
      rowId={(user) => user.id}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      noHit={isFiltered(state, ['search']) ? <NoHit state={state} names={['search']} /> : undefined}
      expand={(user) => (
        <Suspense>
          <ManageLicences key={user.id} customerId={customerId} user={user} mayAssign={mayAssign} />
        </Suspense>
      )}
      actions={(user) => (
        <Button
          size="small"
          aria-label={t.manageOf(user.displayName)}
          aria-expanded={state.text('open') === user.id}
          onClick={() => state.toggle(user.id)}
        >
          {t.manage}
        </Button>
      )}
      prefetch={(after) => prefetch({ customerId, ...state.page, ...search, after })}
    />
  )
}

const tones = { invited: 'waiting', active: 'good', disabled: 'attention', deleted: 'quiet' } as const

function useColumns(): Column<CustomerUser>[] {
  const t = useMessages().licences
  return [
    { key: 'name', header: t.name, cell: (user) => user.displayName },
    { key: 'userName', header: t.userName, cell: (user) => <CodeText>{user.userName}</CodeText> },
    {
      key: 'held',
      header: t.held,
      cell: (user) => (
        <span style={{ whiteSpace: 'nowrap' }} title={user.licences.map(({ title }) => title).join('\n')}>
          {t.heldCount(user.licences.length)}
        </span>
      ),
    },
    {
      key: 'state',
      header: t.state,
      cell: (user) => (
        <Row>
          <StateBadge tone={tones[user.state]}>{t.states[user.state]}</StateBadge>
        </Row>
      ),
    },
  ]
}
