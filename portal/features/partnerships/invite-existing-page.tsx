import { Button, Checkbox } from '@fluentui/react-components'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Customer, customersApi } from '#contract/customers.ts'
import { invitationsApi } from '#contract/invitations.ts'
import { mostInvitedAtOnce, partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch, useRead } from '../../lib/queries.ts'
import { isFiltered, useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilterBar, SearchFilter } from '../../ui/filters.tsx'
import { NoHit } from '../../ui/no-hit.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { useToast } from '../../ui/toasts.tsx'
import type { PartnerSide } from './partnership-list.tsx'

/** Own customers, to be asked to authorise a provider as well (pain 55). */
export const InviteExistingWithProviderPage = () => <InviteExisting side="providers" />
/** Own customers, to be asked to authorise a reseller as well. */
export const InviteExistingWithResellerPage = () => <InviteExisting side="resellers" />

function InviteExisting({ side }: { side: PartnerSide }) {
  const { partnerships, customers } = useMessages()
  const t = partnerships.existing
  const { partnershipId = '' } = useParams({ strict: false })
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const state = useListSearch()
  const search = state.text('search') ? { search: state.text('search') } : {}
  const list = usePage(customersApi.list, { ...state.page, ...search })
  const prefetch = usePrefetch(customersApi.list)
  const [chosen, choose] = useState<string[]>([])
  const name = partnership.data?.partnerName ?? '…'
  return (
    <Page>
      <PageHeader
        title={t.title(name)}
        sentence={t.sentence(name)}
        crumbs={[{ to: `/${side}`, label: partnerships[side].title }]}
        action={<Invite partnershipId={partnershipId} name={name} chosen={chosen} clear={() => choose([])} />}
      />
      <FilterBar label={customers.list}>
        <SearchFilter state={state} label={customers.search} />
      </FilterBar>
      <DataList
        label={customers.list}
        list={list}
        columns={useColumns(chosen, choose)}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={customers.empty} text={customers.emptyText} />}
        noHit={isFiltered(state, ['search']) ? <NoHit state={state} names={['search']} /> : undefined}
        prefetch={(after) => prefetch({ ...state.page, ...search, after })}
      />
    </Page>
  )
}

function useColumns(chosen: string[], choose: (ids: string[]) => void): Column<Customer>[] {
  const { partnerships, customers: t } = useMessages()
  return [
    { key: 'name', header: t.name, cell: ({ name }) => name },
    { key: 'domain', header: t.domain, cell: ({ domain }) => <CodeText>{domain}</CodeText> },
    {
      key: 'pick',
      header: partnerships.existing.choose,
      cell: ({ id, name }) => (
        <Checkbox
          aria-label={partnerships.existing.pick(name)}
          checked={chosen.includes(id)}
          disabled={chosen.length >= mostInvitedAtOnce && !chosen.includes(id)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ),
    },
  ]
}

type InviteProps = { partnershipId: string; name: string; chosen: string[]; clear: () => void }

function Invite({ partnershipId, name, chosen, clear }: InviteProps) {
  const t = useMessages().partnerships.existing
  const [isAsking, ask] = useState(false)
  const toast = useToast()
  const navigate = useNavigate()
  const invite = useAct(partnershipsApi.inviteExisting, {
    refresh: [invitationsApi.list],
    onDone: ({ invited, left }) => {
      ask(false)
      clear()
      toast({ text: t.done(invited, left) })
      return navigate({ to: '/invitations' })
    },
  })
  return (
    <>
      <Button appearance="primary" disabled={chosen.length === 0} onClick={() => ask(true)}>
        {t.action(chosen.length)}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.confirm(chosen.length)}
          effects={t.effects(name)}
          action={t.action(chosen.length)}
          isBusy={invite.isPending}
          error={invite.error}
          onConfirm={() => invite.mutate({ partnershipId, customerIds: chosen })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
