import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Takes the application back, after saying what that means. */
export function WithdrawButton({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const withdraw = useAct(enrolmentApi.withdraw, {
    refresh: [enrolmentApi.get],
    onDone: () => (ask(false), toast({ text: t.withdrawn })),
  })
  if (!enrolment.can.includes('withdraw')) return null
  return (
    <div>
      <Button onClick={() => ask(true)}>{t.withdraw}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={`${t.withdraw}: ${enrolment.organisationName}`}
          effects={t.withdrawEffects}
          action={t.withdraw}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate({})}
          onClose={() => ask(false)}
        />
      ) : null}
    </div>
  )
}
