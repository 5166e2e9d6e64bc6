import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'

type DeclineProps = { link: string; onDone: () => void }

/** Declines with a reason the sender reads. */
export function DeclineButton(props: DeclineProps) {
  const t = useMessages().links.decline
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button onClick={() => open(true)}>{t.open}</Button>
      {isOpen ? <DeclineDialog {...props} close={() => open(false)} /> : null}
    </>
  )
}

function DeclineDialog({ link, onDone, close }: DeclineProps & { close: () => void }) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const decline = useAct(invitationsApi.decline, { onDone })
  return (
    <Modal
      title={t.links.decline.title}
      onClose={close}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={decline.isPending}
            onClick={() => decline.mutate({ link, ...(reason.trim() ? { reason } : {}) })}
          >
            {t.links.decline.action}
          </Button>
          <Button onClick={close}>{t.ui.cancel}</Button>
        </>
      }
    >
      {decline.error ? <Problem error={decline.error} /> : null}
      <Field label={t.links.decline.reason}>
        <Textarea value={reason} maxLength={500} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </Modal>
  )
}
