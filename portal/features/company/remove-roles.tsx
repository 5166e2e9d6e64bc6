import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { customersApi, type CustomerPartner, rightOfRole } from '#contract/customers.ts'
import { operationsApi } from '#contract/operations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Remove roles: takes a partner's admin rights back, after listing every effect (W11b). */
export function RemoveRoles({ partner }: { partner: CustomerPartner }) {
  const t = useMessages().company.partners
  const may = useMay()
  const whoMay = useWhoMay()
  const [isAsking, ask] = useState(false)
  const mayNow = partner.can.includes('remove-admin-rights')
  if (!mayNow && !hasAdminRights(partner)) return null
  if (!may('admin-rights.remove')) {
    return <BlockedAction action={t.remove} reason={whoMay('admin-rights.remove')} />
  }
  if (!mayNow) return null
  return (
    <div>
      <Button aria-label={t.removeOf(partner.partnerName)} onClick={() => ask(true)}>
        {t.remove}
      </Button>
      {isAsking ? <RemoveDialog partner={partner} onClose={() => ask(false)} /> : null}
    </div>
  )
}

const ofRoles: readonly string[] = Object.values(rightOfRole)
const hasAdminRights = ({ rights, adminRelationships }: CustomerPartner) =>
  adminRelationships.length > 0 || rights.some((right) => ofRoles.includes(right))

function RemoveDialog({ partner, onClose }: { partner: CustomerPartner; onClose: () => void }) {
  const t = useMessages().company.partners
  const name = partner.partnerName
  const toast = useToast()
  const remove = useAct(customersApi.removeAdminRights, {
    refresh: [customersApi.partners, operationsApi.home, operationsApi.events],
    onDone: () => {
      onClose()
      toast({ text: t.removed(name) })
    },
  })
  return (
    <ConfirmDialog
      title={t.removeTitle(name)}
      effects={t.removeEffects(name)}
      action={t.remove}
      tick={t.removeTick(name)}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ relationshipId: partner.id })}
      onClose={onClose}
    />
  )
}
