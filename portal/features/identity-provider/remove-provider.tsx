import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityProvidersApi } from '#contract/identity-providers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Takes the tenant's own sign-in away, after saying what that means. */
export function RemoveProvider({ name }: { name: string }) {
  const t = useMessages().identityProvider
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const remove = useAct(identityProvidersApi.remove, {
    refresh: [identityProvidersApi.get],
    onDone: () => (ask(false), toast({ text: t.removed(name) })),
  })
  return (
    <>
      <Button onClick={() => ask(true)}>{t.remove}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.removeTitle(name)}
          effects={t.removeEffects}
          action={t.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({})}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
