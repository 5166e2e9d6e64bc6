import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { agreementsApi, type AgreementVersion } from '#contract/agreements.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { PublishDialog } from './publish-dialog.tsx'

/** What can be done with a draft: publish it, or drop it. */
export function DraftActions({ version }: { version: AgreementVersion }) {
  const t = useMessages().agreementVersions
  const [asks, ask] = useState<'publish' | 'remove' | null>(null)
  const close = () => ask(null)
  return (
    <Row>
      <Button appearance="primary" onClick={() => ask('publish')}>
        {t.publish}
      </Button>
      <Button onClick={() => ask('remove')}>{t.remove}</Button>
      {asks === 'publish' ? <PublishDialog version={version} onClose={close} /> : null}
      {asks === 'remove' ? <RemoveDialog version={version} onClose={close} /> : null}
    </Row>
  )
}

function RemoveDialog({ version, onClose }: { version: AgreementVersion; onClose: () => void }) {
  const t = useMessages().agreementVersions
  const toast = useToast()
  const navigate = useNavigate()
  const remove = useAct(agreementsApi.remove, {
    refresh: [agreementsApi.list],
    onDone: () => {
      toast({ text: t.removed(version.version) })
      void navigate({ to: '/agreements' })
    },
  })
  return (
    <ConfirmDialog
      title={t.removeTitle(version.version)}
      effects={t.removeEffects}
      action={t.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ versionId: version.id })}
      onClose={onClose}
    />
  )
}
