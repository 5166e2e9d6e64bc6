import { recoveriesApi, type Recovery, recoveryPeriod } from '#contract/recoveries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

type Props = { recovery: Recovery; onClose: () => void }

/** The second pair of eyes: begins the waiting period, after saying what that means. */
export function ApproveRecovery({ recovery, onClose }: Props) {
  const t = useMessages().recoveries
  const toast = useToast()
  const approve = useAct(recoveriesApi.approve, {
    refresh: [recoveriesApi.get, recoveriesApi.list],
    onDone: () => {
      onClose()
      toast({ text: t.approved })
    },
  })
  return (
    <ConfirmDialog
      title={t.approveTitle(recovery.organisation)}
      effects={t.approveEffects(recovery.person, recoveryPeriod.hours.operator)}
      action={t.approve}
      isBusy={approve.isPending}
      error={approve.error}
      onConfirm={() => approve.mutate({ recoveryId: recovery.id })}
      onClose={onClose}
    />
  )
}
