import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { accessApi, type AccessRequest, accessRequestStates } from '#contract/access.ts'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch } from '../../lib/queries.ts'
import { isFiltered, useListSearch } from '../../lib/use-list-search.ts'
import { DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { FilterBar } from '../../ui/filters.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { DenyRequest } from './deny-request.tsx'
import { useRequestColumns } from './request-columns.tsx'

/** Requests for roles: who asks for what and why, to approve or to deny with a reason. */
export function AccessRequestsPage() {
  const t = useMessages().rights.requests
  const state = useListSearch()
  const chosen = accessRequestStates.states.find((value) => value === state.text('state'))
  const query = { ...state.page, ...(chosen && { state: chosen }) }
  const list = usePage(accessApi.requests, query)
  const prefetch = usePrefetch(accessApi.requests)
  const columns = useRequestColumns()
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <FilterBar label={t.list}>
        <ChipFilter
          state={state}
          name="state"
          label={t.state}
          all={t.allStates}
          options={accessRequestStates.states
            .filter((value) => value !== 'open')
            .map((value) => ({ value, label: t.states[value] }))}
        />
      </FilterBar>
      <DataList
        label={t.list}
        list={list}
        columns={[{ key: 'person', header: t.person, cell: (row) => row.name }, ...columns]}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        noHit={isFiltered(state, ['state']) ? <NoHit state={state} names={['state']} /> : undefined}
        actions={(row) => <Decide request={row} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

function Decide({ request }: { request: AccessRequest }) {
  const t = useMessages()
  const r = t.rights.requests
  const role = t.roles[request.role]
  const toast = useToast()
  const [isDenying, deny] = useState(false)
  const approve = useAct(accessApi.approve, {
    refresh: [accessApi.requests, identityApi.users],
    onDone: () => toast({ text: r.approved(request.name, role) }),
  })
  if (!request.can.includes('approve')) return null
  return (
    <>
      {approve.error ? <Problem error={approve.error} /> : null}
      <Row>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={approve.isPending}
          aria-label={r.approveOf(request.name, role)}
          onClick={() => approve.mutate({ requestId: request.id })}
        >
          {r.approve}
        </Button>
        <Button size="small" aria-label={r.denyOf(request.name, role)} onClick={() => deny(true)}>
          {r.deny}
        </Button>
      </Row>
      {isDenying ? <DenyRequest request={request} onClose={() => deny(false)} /> : null}
    </>
  )
}
