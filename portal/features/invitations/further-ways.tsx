import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { invitationsApi, type Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { RevokeButton } from './revoke-button.tsx'

const refresh = [invitationsApi.get, invitationsApi.list]

/** What can be done with an invitation besides its draft: remind, replace, revoke. */
export function FurtherWays({ invitation }: { invitation: Invitation }) {
  return (
    <Row>
      <Remind invitation={invitation} />
      <Replace invitation={invitation} />
      <RevokeButton invitation={invitation} />
    </Row>
  )
}

function Remind({ invitation: { id, can, recipientEmail, boundDomain } }: { invitation: Invitation }) {
  const t = useMessages().invitations
  const toast = useToast()
  const remind = useAct(invitationsApi.remind, {
    refresh,
    onDone: () => toast({ text: t.reminded(recipientEmail ?? boundDomain ?? '') }),
  })
  if (!can.includes('remind')) return null
  return (
    <>
      <Button disabledFocusable={remind.isPending} onClick={() => remind.mutate({ invitationId: id })}>
        {t.remind}
      </Button>
      {remind.error ? <Problem error={remind.error} /> : null}
    </>
  )
}

/** A new invitation in its place; the old link points to the sender. */
function Replace({ invitation: { id, can, subject } }: { invitation: Invitation }) {
  const t = useMessages().invitations
  const toast = useToast()
  const navigate = useNavigate()
  const [isAsking, ask] = useState(false)
  const replace = useAct(invitationsApi.supersede, {
    refresh,
    onDone: async (successor) => {
      ask(false)
      toast({ text: t.replaced })
      await navigate({ to: `/invitations/${successor.id}` })
    },
  })
  if (!can.includes('supersede')) return null
  return (
    <>
      <Button onClick={() => ask(true)}>{t.replace}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.replaceTitle(subject)}
          effects={t.replaceEffects}
          action={t.replace}
          isBusy={replace.isPending}
          error={replace.error}
          onConfirm={() => replace.mutate({ invitationId: id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
