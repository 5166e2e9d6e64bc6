import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { accessCareApi } from '#contract/access-care.ts'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { type AdminRightsRole, customersApi } from '#contract/customers.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useAct } from '../lib/queries.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useToast } from '../ui/toasts.tsx'

type GiveBackProps = {
  customerIds: string[]
  /** What it says about where: a name, or how many. */
  at: string
  /** Left out: all of it. */
  roles?: AdminRightsRole[]
  action: string
  onDone?: () => void
}

/** Gives default administration back, after saying what that means (W11c). */
export function GiveBack(props: GiveBackProps) {
  const [isAsking, ask] = useState(false)
  return (
    <>
      <Button onClick={() => ask(true)}>{props.action}</Button>
      {isAsking ? <GiveBackDialog {...props} onClose={() => ask(false)} /> : null}
    </>
  )
}

function GiveBackDialog(props: GiveBackProps & { onClose: () => void }) {
  const { customerIds, at, roles, action, onDone, onClose } = props
  const { customers, giveBack: t } = useMessages()
  const format = useFormat()
  const toast = useToast()
  const give = useAct(accessCareApi.giveBack, {
    refresh: [
      accessCareApi.health,
      accessCareApi.figures,
      customersApi.get,
      customersApi.list,
      adminRelationshipsApi.list,
    ],
    onDone: ({ changed }) => {
      onClose()
      toast({ text: t.done(changed) })
      onDone?.()
    },
  })
  const what = roles ? t.some(format.list(roles.map((role) => customers.rightNames[role]))) : t.all
  return (
    <ConfirmDialog
      title={t.title(at)}
      effects={[what, ...t.effects]}
      action={action}
      isBusy={give.isPending}
      error={give.error}
      onConfirm={() => give.mutate({ customerIds, ...(roles && { roles }) })}
      onClose={onClose}
    />
  )
}
