import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { domainsApi, type Domain } from '#contract/domains.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Gives the domain back, after saying what that means. */
export function RemoveDomain({ domain }: { domain: Domain }) {
  const t = useMessages().domains
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const remove = useAct(domainsApi.remove, {
    refresh: [domainsApi.list],
    onDone: () => toast({ text: t.removed(domain.name) }),
  })
  if (!domain.can.includes('remove')) return null
  if (hasCode(remove.error, 'wrong_state')) return <Notice intent="warning">{t.inUse}</Notice>
  return (
    <>
      <Button aria-label={t.removeOf(domain.name)} onClick={() => ask(true)}>
        {t.remove}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.removeTitle(domain.name)}
          effects={t.removeEffects}
          action={t.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ domainId: domain.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
