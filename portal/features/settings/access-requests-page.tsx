import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { accessApi, type AccessRequest, accessRequestStates } from '#contract/access.ts'
import { identityApi } from '#contract/identity.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch } from '../../lib/queries.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { DenyRequest } from './deny-request.tsx'
import { useRequestColumns } from './request-columns.tsx'

/** Requests for roles: who asks for what and why, to approve or to deny with a reason. */
export function AccessRequestsPage() {
  const {
    rights: { requests: t },
    ui,
  } = useMessages()
  const state = useListSearch()
  const chosen = accessRequestStates.states.find((value) => value === state.text('state'))
  const shown = { ...searchOf(state), ...(chosen && { state: chosen }) }
  const query = { ...state.page, ...shown }
  const list = usePage(accessApi.requests, query)
  const prefetch = usePrefetch(accessApi.requests)
  const columns = useRequestColumns()
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      tools={
        <ExportButton endpoint={ownListsApi.accessRequests} input={shown} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      filters={['search', 'state']}
      filterLabel={t.list}
      isPart
      controls={
        <>
          <SearchFilter state={state} label={t.person} />
          <ChipFilter
            state={state}
            name="state"
            label={t.state}
            all={t.allStates}
            options={accessRequestStates.states
              .filter((value) => value !== 'open')
              .map((value) => ({ value, label: t.states[value] }))}
          />
        </>
      }
      label={t.list}
      list={list}
      columns={[{ key: 'person', header: t.person, cell: (row) => row.name }, ...columns]}
      rowId={(row) => row.id}
      state={state}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      actions={(row) => <Decide request={row} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
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
