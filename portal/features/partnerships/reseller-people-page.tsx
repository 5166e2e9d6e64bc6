import { Button } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { partnershipsApi } from '#contract/partnerships.ts'
import { type ResellerPerson, resellerPeopleApi } from '#contract/reseller-people.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** What admin access gives a provider: the reseller's people, and a link for who cannot sign in (C14). */
export function ResellerPeoplePage() {
  const t = useMessages().partnerships
  const { partnershipId = '' } = useParams({ strict: false })
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const name = partnership.data?.partnerName ?? '…'
  return (
    <Page>
      <PageHeader
        title={t.people.title(name)}
        sentence={partnership.data?.grantsAdminAccess === false ? undefined : t.people.sentence}
        crumbs={[{ to: '/resellers', label: t.resellers.title }]}
      />
      {partnership.error ? <Problem error={partnership.error} /> : null}
      {partnership.data?.grantsAdminAccess ? <People partnershipId={partnershipId} /> : null}
      {partnership.data && !partnership.data.grantsAdminAccess ? (
        <Notice>{t.people.notGranted(name)}</Notice>
      ) : null}
    </Page>
  )
}

/** Nobody is shown before somebody asks: each look stands in the reseller's log. */
function People({ partnershipId }: { partnershipId: string }) {
  const t = useMessages().partnerships.people
  const [people, show] = useState<ResellerPerson[]>()
  const [next, setNext] = useState<string | null>(null)
  const look = useAct(resellerPeopleApi.look, {
    onDone: (page) => {
      show([...(people ?? []), ...page.items])
      setNext(page.next)
    },
  })
  const more = () => look.mutate({ partnershipId, ...(next && { after: next }) })
  return (
    <>
      {look.error ? <Problem error={look.error} /> : null}
      {people ? <PeopleTable people={people} partnershipId={partnershipId} /> : null}
      {!people || next ? (
        <div>
          <Button
            appearance={people ? 'secondary' : 'primary'}
            disabledFocusable={look.isPending}
            onClick={more}
          >
            {people ? t.more : t.show}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function PeopleTable({ people, partnershipId }: { people: ResellerPerson[]; partnershipId: string }) {
  const { partnerships, roles: names, ui } = useMessages()
  const t = partnerships.people
  return (
    <SmallTable
      label={t.list}
      rows={people}
      rowId={({ id }) => id}
      columns={[
        { key: 'name', header: t.name, cell: ({ name }) => name },
        {
          key: 'roles',
          header: t.roles,
          cell: ({ roles }) => roles.map((role) => names[role]).join(', ') || '–',
        },
        {
          key: 'factor',
          header: t.factor,
          cell: ({ hasSecondFactor }) => (hasSecondFactor ? ui.yes : ui.no),
        },
        {
          key: 'help',
          header: t.help,
          cell: (person) =>
            person.canSendLink ? (
              <SendLink person={person} partnershipId={partnershipId} />
            ) : (
              t.states[person.state]
            ),
        },
      ]}
    />
  )
}

function SendLink({ person, partnershipId }: { person: ResellerPerson; partnershipId: string }) {
  const t = useMessages().partnerships.people
  const [isAsking, ask] = useState(false)
  const toast = useToast()
  const send = useAct(resellerPeopleApi.sendLink, {
    onDone: () => {
      ask(false)
      toast({ text: t.sent(person.name) })
    },
  })
  return (
    <>
      <Button size="small" aria-label={t.sendTo(person.name)} onClick={() => ask(true)}>
        {t.send}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.sendTo(person.name)}
          effects={t.effects}
          action={t.send}
          isBusy={send.isPending}
          error={send.error}
          onConfirm={() => send.mutate({ partnershipId, userId: person.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
