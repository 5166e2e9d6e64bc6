import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { guestsApi } from '#contract/guests.ts'
import { identityApi, type Session } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { restartSession, useSession } from '../../lib/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

type Host = Session['organisations'][number]

/** Where the person is a guest, each with the way out; nothing where there is none. */
export function OwnVisits() {
  const t = useMessages().account.visits
  const hosts = useSession()?.organisations.filter(({ isGuest }) => isGuest) ?? []
  if (hosts.length === 0) return null
  return (
    <Section title={t.title}>
      {hosts.map((host) => (
        <Visit key={host.id} host={host} />
      ))}
    </Section>
  )
}

function Visit({ host }: { host: Host }) {
  const t = useMessages().account.visits
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const leave = useAct(guestsApi.leave, {
    refresh: [identityApi.session],
    onDone: async () => {
      ask(false)
      await restartSession()
      toast({ text: t.left(host.name) })
    },
  })
  return (
    <Row>
      <span>{host.name}</span>
      <Button size="small" aria-label={t.leaveOf(host.name)} onClick={() => ask(true)}>
        {t.leave}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.leaveOf(host.name)}
          effects={t.effects}
          action={t.leave}
          isBusy={leave.isPending}
          error={leave.error}
          onConfirm={() => leave.mutate({ organisationId: host.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </Row>
  )
}
