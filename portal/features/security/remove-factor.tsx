import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { secondFactorsApi, type SecondFactor } from '#contract/second-factors.ts'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

type RemoveProps = { factor: SecondFactor; isLast: boolean }

/** Removes one factor after naming the effects. */
export function RemoveFactor({ factor, isLast }: RemoveProps) {
  const t = useMessages().security.factors
  const [isAsking, ask] = useState(false)
  return (
    <>
      <Button size="small" aria-label={t.removeOf(factor.name)} onClick={() => ask(true)}>
        {t.remove}
      </Button>
      {isAsking ? <RemoveDialog factor={factor} isLast={isLast} onClose={() => ask(false)} /> : null}
    </>
  )
}

function RemoveDialog({ factor, isLast, onClose }: RemoveProps & { onClose: () => void }) {
  const t = useMessages().security.factors
  const toast = useToast()
  const remove = useAct(secondFactorsApi.remove, {
    refresh: [secondFactorsApi.get, identityApi.session],
    onDone: () => {
      onClose()
      toast({ text: t.removed(factor.name) })
    },
  })
  return (
    <ConfirmDialog
      title={t.removeTitle(factor.name)}
      effects={[...t.removeEffects(factor.name), ...(isLast ? t.removeLastEffects : [])]}
      action={t.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ factorId: factor.id })}
      onClose={onClose}
    />
  )
}
