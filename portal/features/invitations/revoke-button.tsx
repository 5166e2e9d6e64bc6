import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi, type Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Takes the invitation back, after saying what that means. */
export function RevokeButton({ invitation }: { invitation: Invitation }) {
  const t = useMessages().invitations
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const revoke = useAct(invitationsApi.revoke, {
    refresh: [invitationsApi.get, invitationsApi.list],
    onDone: () => (ask(false), toast({ text: t.revoked })),
  })
  if (!invitation.can.includes('revoke')) return null
  return (
    <>
      <Button onClick={() => ask(true)}>{t.revoke}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.revokeTitle(invitation.subject)}
          effects={t.revokeEffects}
          action={t.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ invitationId: invitation.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
