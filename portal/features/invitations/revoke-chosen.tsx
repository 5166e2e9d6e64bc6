import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Takes the chosen invitations back at once (pain 15). */
export function RevokeChosen({ chosen, clear }: { chosen: string[]; clear: () => void }) {
  const { invitations, sentInvitations: t } = useMessages()
  const [isAsking, ask] = useState(false)
  const toast = useToast()
  const revoke = useAct(invitationsApi.revokeMany, {
    refresh: [invitationsApi.list],
    onDone: ({ revoked }) => {
      ask(false)
      clear()
      toast({ text: t.revokedMany(revoked) })
    },
  })
  if (chosen.length === 0) return null
  return (
    <Row>
      <Button onClick={() => ask(true)}>{t.revokeChosen(chosen.length)}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.revokeManyTitle(chosen.length)}
          effects={invitations.revokeEffects}
          action={invitations.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ invitationIds: chosen })}
          onClose={() => ask(false)}
        />
      ) : null}
    </Row>
  )
}
