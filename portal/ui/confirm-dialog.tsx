import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { Problem } from './problem.tsx'

export type ConfirmDialogProps = {
  title: string
  /** Every effect, one plain sentence each; the record is named in title or effects. */
  effects: string[]
  /** The button's word: what is done, not "OK". */
  action: string
  /** When given, this sentence has to be ticked first. */
  tick?: string
  isBusy?: boolean
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot simply be undone. Render it only while it is open. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useMessages()
  const [isTicked, tick] = useState(false)
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : props.onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            <ConfirmContent {...props} isTicked={isTicked} setTicked={tick} />
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              disabled={(props.tick !== undefined && !isTicked) || props.isBusy === true}
              onClick={props.onConfirm}
            >
              {props.action}
            </Button>
            <Button onClick={props.onClose}>{t.ui.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

type ContentProps = ConfirmDialogProps & { isTicked: boolean; setTicked: (isTicked: boolean) => void }

function ConfirmContent({ effects, tick, error, isTicked, setTicked }: ContentProps) {
  return (
    <>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {tick ? (
        <Checkbox label={tick} checked={isTicked} onChange={(_, data) => setTicked(data.checked === true)} />
      ) : null}
      {error ? <Problem error={error} /> : null}
    </>
  )
}
