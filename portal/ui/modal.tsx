import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Row } from './row.tsx'

const useStyles = makeStyles({
  dialog: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow64,
    padding: tokens.spacingHorizontalXXL,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  center: { width: 'min(600px, calc(100vw - 32px))', borderRadius: tokens.borderRadiusXLarge },
  start: {
    margin: 0,
    width: 'min(300px, 86vw)',
    height: '100dvh',
    maxHeight: '100dvh',
    padding: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
  },
})

export type ModalProps = {
  title: string
  /** A drawer at the left edge instead of a box in the middle. */
  side?: 'center' | 'start'
  onClose: () => void
  actions?: ReactNode
  children: ReactNode
}

/**
 * The browser's own modal dialog: it traps the focus, hears Escape and gives the focus back.
 * Render it only while it is open.
 */
export function Modal({ title, side = 'center', onClose, actions, children }: ModalProps) {
  const styles = useStyles()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect, because the focus can only return while the dialog still stands in the document.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={mergeClasses(styles.dialog, styles[side])}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      {actions ? <Row>{actions}</Row> : null}
    </dialog>
  )
}
