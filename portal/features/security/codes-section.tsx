import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { secondFactorsApi, type OwnSecurity } from '#contract/second-factors.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RecoveryCodes } from '../../parts/recovery-codes.tsx'
import { Section } from '../../ui/section.tsx'

const few = 3

/** How many recovery codes are left, and new ones. */
export function CodesSection({ own }: { own: OwnSecurity }) {
  const t = useMessages().security.codes
  const [isAsking, ask] = useState(false)
  if (own.factors.length === 0)
    return (
      <Section title={t.title}>
        <div>{t.none}</div>
      </Section>
    )
  const left = t.left(own.recoveryCodesLeft)
  return (
    <Section title={t.title}>
      {own.recoveryCodesLeft <= few ? (
        <Notice intent="warning" title={left}>
          {t.few}
        </Notice>
      ) : (
        <div>{left}</div>
      )}
      <div>
        <Button onClick={() => ask(true)}>{t.renew}</Button>
      </div>
      {isAsking ? <RenewDialog onClose={() => ask(false)} /> : null}
    </Section>
  )
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages().security.codes
  const renew = useAct(secondFactorsApi.renewRecoveryCodes, { refresh: [secondFactorsApi.get] })
  if (renew.data)
    return (
      <Modal title={t.title} onClose={onClose}>
        <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onClose} />
      </Modal>
    )
  return (
    <ConfirmDialog
      title={t.renewTitle}
      effects={t.renewEffects}
      action={t.renew}
      isBusy={renew.isPending}
      error={renew.error}
      onConfirm={() => renew.mutate({})}
      onClose={onClose}
    />
  )
}
