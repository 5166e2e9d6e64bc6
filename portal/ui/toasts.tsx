import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, DismissRegular } from '@fluentui/react-icons'
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { TextLink } from './links.tsx'

/** `undo`: does the opposite; what is refused then is told by whoever did it. */
export type Toast = {
  text: string
  link?: { to: string; label: string }
  undo?: () => unknown
}
type Shown = Toast & { id: number }

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** `toast({ text, link, undo })` tells of a success; screen readers hear it. */
export const useToast = () => use(ToastContext)

const useStyles = makeStyles({
  stack: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    zIndex: 1_000_000,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: 'min(420px, calc(100vw - 32px))',
  },
  toast: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusSuccessForeground1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  icon: { fontSize: '20px', color: tokens.colorStatusSuccessForeground1, display: 'flex' },
  text: { flexGrow: 1 },
})

let lastId = 0

/** Holds the toasts; the live region is there from the start so that the first one is read out. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [shown, setShown] = useState<Shown[]>([])
  const show = useCallback(
    (toast: Toast) => setShown((now) => [...now, { ...toast, id: ++lastId }].slice(-3)),
    [],
  )
  const close = useCallback((id: number) => setShown((now) => now.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext value={show}>
      {children}
      <output className={styles.stack}>
        {shown.map((toast) => (
          <ToastView key={toast.id} toast={toast} close={close} />
        ))}
      </output>
    </ToastContext>
  )
}

function ToastView({ toast, close }: { toast: Shown; close: (id: number) => void }) {
  const t = useMessages().ui
  const styles = useStyles()
  const [isHeld, hold] = useState(false)
  const undo = () => {
    close(toast.id)
    void toast.undo?.()
  }
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => close(toast.id), 8000)
    return () => clearTimeout(timer)
  }, [isHeld, toast.id, close])
  return (
    <div
      className={styles.toast}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span className={styles.icon} aria-hidden>
        <CheckmarkCircleRegular />
      </span>
      <span className={styles.text}>{toast.text}</span>
      {toast.link ? <TextLink to={toast.link.to}>{toast.link.label}</TextLink> : null}
      {toast.undo ? (
        <Button size="small" onClick={undo}>
          {t.undo}
        </Button>
      ) : null}
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={t.close}
        onClick={() => close(toast.id)}
      />
    </div>
  )
}
