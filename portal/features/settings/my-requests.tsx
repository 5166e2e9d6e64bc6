import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { accessApi, type AccessRequest } from '#contract/access.ts'
import { guestRoles, rolesOf } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { AskForRole } from './ask-for-role.tsx'
import { useRequestColumns } from './request-columns.tsx'

/** What I asked for and what became of it, and asking for another role. */
export function MyRequests() {
  const t = useMessages().rights
  const requests = useRead(accessApi.myRequests, {})
  const columns = useRequestColumns()
  const [isAsking, ask] = useState(false)
  const roles = useRequestable()
  return (
    <Section title={t.requests.mine}>
      {requests.error ? <Problem error={requests.error} /> : null}
      {requests.data && requests.data.items.length > 0 ? (
        <SmallTable
          label={t.requests.mine}
          rows={requests.data.items}
          rowId={({ id }) => id}
          columns={[
            ...columns,
            { key: 'withdraw', header: t.requests.withdraw, cell: (row) => <Withdraw request={row} /> },
          ]}
        />
      ) : null}
      {isAsking ? (
        <AskForRole roles={roles} onDone={() => ask(false)} />
      ) : (
        <div>
          <Button disabled={roles.length === 0} onClick={() => ask(true)}>
            {t.ask.title}
          </Button>
        </div>
      )}
    </Section>
  )
}

function useRequestable() {
  const session = useSession()
  if (!session) return []
  const { organisation, organisations, roles } = session
  const isGuest = organisations.some(({ id, isGuest: guest }) => guest && id === organisation.id)
  return rolesOf[organisation.kind].filter(
    (role) => !roles.includes(role) && (!isGuest || guestRoles.includes(role)),
  )
}

function Withdraw({ request }: { request: AccessRequest }) {
  const t = useMessages()
  const toast = useToast()
  const withdraw = useAct(accessApi.withdraw, {
    refresh: [accessApi.myRequests],
    onDone: ({ role }) => toast({ text: t.rights.requests.withdrawn(t.roles[role]) }),
  })
  if (!request.can.includes('withdraw')) return '–'
  return (
    <>
      <Button
        size="small"
        disabledFocusable={withdraw.isPending}
        onClick={() => withdraw.mutate({ requestId: request.id })}
      >
        {t.rights.requests.withdraw}
      </Button>
      {withdraw.error ? <Problem error={withdraw.error} /> : null}
    </>
  )
}
