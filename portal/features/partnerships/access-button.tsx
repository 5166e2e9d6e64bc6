import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi, type Partnership } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** The provider's admin access to the own tenant: taken back or granted, the partnership stays (C14). */
export function AccessButton({ partnership }: { partnership: Partnership }) {
  const t = useMessages().partnerships.ending
  const [isAsking, ask] = useState(false)
  const name = partnership.partnerName
  const revoke = useChange(partnershipEndingsApi.revokeAccess, t.accessRevoked(name), () => ask(false))
  const grant = useChange(partnershipEndingsApi.grantAccess, t.accessGranted(name), () => ask(false))
  const isRevoking = partnership.can.includes('revoke-access')
  if (!isRevoking && !partnership.can.includes('grant-access')) return null
  const change = isRevoking ? revoke : grant
  const action = isRevoking ? t.revokeAccess : t.grantAccess
  return (
    <>
      <Button onClick={() => ask(true)}>{action}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={isRevoking ? t.revokeTitle(name) : t.grantTitle(name)}
          effects={isRevoking ? t.revokeEffects(name) : t.grantEffects(name)}
          action={action}
          isBusy={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ partnershipId: partnership.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}

type Change = typeof partnershipEndingsApi.revokeAccess | typeof partnershipEndingsApi.grantAccess

function useChange<E extends Change>(endpoint: E, text: string, close: () => void) {
  const toast = useToast()
  return useAct(endpoint, {
    refresh: [partnershipsApi.list, partnershipsApi.get],
    onDone: () => {
      close()
      toast({ text })
    },
  })
}
