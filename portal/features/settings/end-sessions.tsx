import { Button } from '@fluentui/react-components'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { accountApi } from '#contract/account.ts'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { restartSession } from '../../lib/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Ends all other sessions at once, or all of them after asking. */
export function EndSessions({ isAlone }: { isAlone: boolean }) {
  const t = useMessages().account.sessions
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const others = useAct(accountApi.endOtherSessions, {
    refresh: [accountApi.sessions, accountApi.securityEvents],
    onDone: () => toast({ text: t.othersEnded }),
  })
  return (
    <>
      {others.error ? <Problem error={others.error} /> : null}
      <Row>
        {isAlone ? (
          t.alone
        ) : (
          <Button disabledFocusable={others.isPending} onClick={() => others.mutate({})}>
            {t.endOthers}
          </Button>
        )}
        <Button onClick={() => ask(true)}>{t.endAll}</Button>
      </Row>
      {isAsking ? <EndAll onClose={() => ask(false)} /> : null}
    </>
  )
}

function EndAll({ onClose }: { onClose: () => void }) {
  const t = useMessages().account.sessions
  const router = useRouter()
  const end = useAct(identityApi.signOutEverywhere, {
    onDone: async () => {
      await restartSession()
      await router.navigate({ to: '/welcome' })
    },
  })
  return (
    <ConfirmDialog
      title={t.endAllTitle}
      effects={t.endAllEffects}
      action={t.endAll}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({})}
      onClose={onClose}
    />
  )
}
