import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { guestsApi, type GuestInvitation } from '#contract/guests.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch } from '../../lib/queries.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FilteredList } from '../../ui/filtered-list.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { InviteGuestForm } from './invite-guest-form.tsx'

/** Guests: invites people of other organisations; those who accepted stand in user management. */
export function GuestsPage() {
  const {
    settings: { guests: t },
    ui,
  } = useMessages()
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search }
  const list = usePage(guestsApi.list, query)
  const prefetch = usePrefetch(guestsApi.list)
  const [round, start] = useState(0)
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <Section title={t.invite}>
        <InviteGuestForm key={round} onDone={() => start(round + 1)} />
      </Section>
      <FilteredList
        tools={
          <ExportButton endpoint={ownListsApi.guests} input={search} fileName={`${t.title}.csv`}>
            {ui.export}
          </ExportButton>
        }
        filters={['search']}
        filterLabel={t.list}
        controls={<SearchFilter state={state} label={t.email} />}
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        actions={(row) => (row.can.includes('revoke') ? <Revoke invitation={row} /> : null)}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

const tones = { sent: 'waiting', accepted: 'good', revoked: 'quiet' } as const

function useColumns(): Column<GuestInvitation>[] {
  const t = useMessages()
  const g = t.settings.guests
  return [
    { key: 'email', header: g.email, cell: (row) => row.email },
    { key: 'roles', header: g.roles, cell: (row) => row.roles.map((role) => t.roles[role]).join(', ') },
    {
      key: 'state',
      header: g.state,
      cell: (row) =>
        row.isExpired ? (
          <StateBadge tone="attention">{g.expired}</StateBadge>
        ) : (
          <StateBadge tone={tones[row.state]}>{g.states[row.state]}</StateBadge>
        ),
    },
    { key: 'by', header: g.by, cell: (row) => row.invitedBy },
    { key: 'until', header: g.until, cell: (row) => <Moment at={row.expiresAt} /> },
  ]
}

function Revoke({ invitation }: { invitation: GuestInvitation }) {
  const t = useMessages().settings.guests
  const toast = useToast()
  const revoke = useAct(guestsApi.revoke, {
    refresh: [guestsApi.list],
    onDone: () => toast({ text: t.revoked(invitation.email) }),
  })
  return (
    <>
      <Button
        size="small"
        disabledFocusable={revoke.isPending}
        aria-label={t.revokeOf(invitation.email)}
        onClick={() => revoke.mutate({ invitationId: invitation.id })}
      >
        {t.revoke}
      </Button>
      {revoke.error ? <Problem error={revoke.error} /> : null}
    </>
  )
}
