import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'

export type ConfirmButtonProps = {
  label: string
  title: string
  effects: string[]
  /** How the action stands. */
  act: { isPending: boolean; error: unknown }
  /** Acts, and closes when it is done; after a refusal the dialog stays and says why. */
  onConfirm: (close: () => void) => void
}

/** A button that says what it will do and asks before it does it. */
export function ConfirmButton({ label, title, effects, act, onConfirm }: ConfirmButtonProps) {
  const [isAsking, ask] = useState(false)
  const close = () => ask(false)
  return (
    <>
      <Button onClick={() => ask(true)}>{label}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={title}
          effects={effects}
          action={label}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={() => onConfirm(close)}
          onClose={close}
        />
      ) : null}
    </>
  )
}
