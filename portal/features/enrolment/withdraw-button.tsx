import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useKeepEnrolment } from './use-enrolment.ts'

/** Takes the application back, after saying what that means. */
export function WithdrawButton({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const toast = useToast()
  const keep = useKeepEnrolment()
  const [isAsking, ask] = useState(false)
  const withdraw = useAct(enrolmentApi.withdraw, {
    // Of a revision the enrolment itself is shown again; of an application that it is over.
    refresh: enrolment.isRevision ? [enrolmentApi.get] : [],
    onDone: (answer) => {
      if (!enrolment.isRevision) keep(answer)
      ask(false)
      toast({ text: t.withdrawn })
    },
  })
  const action = enrolment.isRevision ? t.withdrawRevision : t.withdraw
  if (!enrolment.can.includes('withdraw')) return null
  return (
    <div>
      <Button onClick={() => ask(true)}>{action}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={`${action}: ${enrolment.organisationName}`}
          effects={enrolment.isRevision ? t.withdrawRevisionEffects : t.withdrawEffects}
          action={action}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate({})}
          onClose={() => ask(false)}
        />
      ) : null}
    </div>
  )
}
