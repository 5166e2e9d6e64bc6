import { Button, Checkbox } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { Modal } from './modal.tsx'
import { Problem } from './problem.tsx'

export type ConfirmDialogProps = {
  title: string
  /** Every effect, one plain sentence each; the record is named in title or effects. */
  effects: string[]
  /** The button's word: what is done, not "OK". */
  action: string
  /** When given, this sentence has to be ticked first. */
  tick?: string
  /** What can be said with it, below the effects. */
  children?: ReactNode
  isBusy?: boolean
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot simply be undone. Render it only while it is open. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useMessages()
  const [isTicked, tick] = useState(false)
  const isBlocked = props.tick !== undefined && !isTicked
  return (
    <Modal
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={isBlocked}
            disabledFocusable={props.isBusy ?? false}
            onClick={props.onConfirm}
          >
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{t.ui.cancel}</Button>
        </>
      }
    >
      <ConfirmContent {...props} isTicked={isTicked} setTicked={tick} />
    </Modal>
  )
}

type ContentProps = ConfirmDialogProps & { isTicked: boolean; setTicked: (isTicked: boolean) => void }

function ConfirmContent({ effects, children, tick, error, isTicked, setTicked }: ContentProps) {
  return (
    <>
      <ul style={{ margin: 0 }}>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {children}
      {tick ? (
        <Checkbox label={tick} checked={isTicked} onChange={(_, data) => setTicked(data.checked === true)} />
      ) : null}
      {error ? <Problem error={error} /> : null}
    </>
  )
}
