import { Button, Checkbox } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Invitation, invitationsApi } from '#contract/invitations.ts'
import { invitationKinds, invitationStates } from '#contract/invitation-states.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { type ListState, sortOf, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { InvitationState } from './invitation-states.tsx'
import { RevokeChosen } from './revoke-chosen.tsx'

/** Every invitation the organisation prepared, newest first. */
export function InvitationsPage() {
  const { invitations: t, invitationBulks: bulks, sentInvitations: sent } = useMessages()
  const may = useMay()
  const state = useListSearch()
  const filter = filterIn(state)
  const [chosen, choose] = useState<string[]>([])
  const query = { ...filter, ...state.page, ...sortOf(state, ['created', '-created']) }
  const list = usePage(invitationsApi.list, query)
  const prefetch = usePrefetch(invitationsApi.list)
  const columns = useColumns()
  const pick = usePick(chosen, choose)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      action={
        <Row>
          {may('customer.invite') ? <ButtonLink to="/invitation-files">{bulks.title}</ButtonLink> : null}
        </Row>
      }
      label={t.list}
      list={list}
      state={state}
      tools={<ExportButton filter={filter} />}
      filters={['kind', 'state', 'search']}
      filterLabel={t.list}
      controls={
        <>
          <SearchFilter state={state} label={sent.search} />
          <ChipFilter
            state={state}
            name="kind"
            label={t.kind}
            all={t.allKinds}
            options={invitationKinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <ChipFilter
            state={state}
            name="state"
            label={t.state}
            all={sent.anyState}
            options={invitationStates.states.map((value) => ({ value, label: t.states[value] }))}
          />
          <RevokeChosen chosen={chosen} clear={() => choose([])} />
        </>
      }
      columns={[...columns, pick]}
      sort="-created"
      rowId={(row) => row.id}
      empty={<NoInvitations />}
      prefetch={(after) => prefetch({ ...query, after })}
      actions={(row) => (
        <ButtonLink to={`/invitations/${row.id}`} size="small" label={`${t.open}: ${row.subject}`}>
          {t.open}
        </ButtonLink>
      )}
    />
  )
}

/** What the address bar asks for. */
function filterIn(state: ListState) {
  const kind = invitationKinds.find((one) => one === state.text('kind'))
  const wanted = invitationStates.states.find((one) => one === state.text('state'))
  const search = state.text('search')
  return { ...(kind && { kind }), ...(wanted && { state: wanted }), ...(search && { search }) }
}

/** Open ones to take back, also over several pages. */
function usePick(chosen: string[], choose: (ids: string[]) => void): Column<Invitation> {
  const t = useMessages().sentInvitations
  return {
    key: 'pick',
    header: t.choose,
    cell: ({ id, subject, can }) =>
      can.includes('revoke') ? (
        <Checkbox
          aria-label={t.pick(subject)}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ) : null,
  }
}

function ExportButton({ filter }: { filter: ReturnType<typeof filterIn> }) {
  const t = useMessages().sentInvitations
  const save = useMutation({ mutationFn: () => download(invitationsApi.export, filter, t.csvFile) })
  return (
    <>
      <Button disabledFocusable={save.isPending} onClick={() => save.mutate()}>
        {t.export}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}

/** No invitation yet: where this tier begins. */
function NoInvitations() {
  const { invitations: t, shell, partnerships } = useMessages()
  return useSession()?.organisation.kind === 'provider' ? (
    <Empty
      title={t.empty}
      text={t.emptyProvider}
      action={<ButtonLink to="/resellers/request">{partnerships.request}</ButtonLink>}
    />
  ) : (
    <Empty
      title={t.empty}
      text={t.emptyReseller}
      action={<ButtonLink to="/providers">{shell.menu.providers}</ButtonLink>}
    />
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
          <CodeText>{row.acceptedByName ?? row.recipientEmail ?? row.boundDomain ?? t.noRecipient}</CodeText>
        </TextLink>
      ),
    },
    { key: 'kind', header: t.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'with', header: t.with, cell: (row) => row.withName ?? '–' },
    { key: 'state', header: t.state, cell: (row) => <InvitationState invitation={row} /> },
    {
      key: 'created',
      sort: 'created',
      header: t.created,
      cell: (row) => (
        <>
          <Moment at={row.createdAt} />
          <div>{row.createdBy}</div>
        </>
      ),
    },
    { key: 'until', header: t.until, cell: (row) => <Moment at={row.expiresAt} /> },
  ]
}
