import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { createContext, use, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { HiddenText } from './hidden-text.tsx'

const useStyles = makeStyles({
  anchor: { position: 'relative', display: 'inline-flex', maxWidth: '100%', minWidth: 0 },
  trigger: { maxWidth: '100%', minWidth: '40px', justifyContent: 'flex-start', overflow: 'hidden' },
  panel: {
    position: 'absolute',
    top: 'calc(100% + 4px)',
    zIndex: 1000,
    minWidth: '240px',
    maxWidth: 'min(360px, calc(100vw - 24px))',
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  start: { left: 0 },
  end: { right: 0 },
  /** On a phone there is no telling where the button stands: the whole width, just below it. */
  anywhere: {
    '@media (max-width: 480px)': {
      position: 'fixed',
      top: 'auto',
      left: '12px',
      right: '12px',
      maxWidth: 'none',
      marginTop: '40px',
    },
  },
  heading: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  isCurrent: { fontWeight: tokens.fontWeightSemibold },
})

const CloseContext = createContext<() => void>(() => undefined)

export type DropMenuProps = {
  /** Read out and shown on hover. */
  label: string
  icon?: ReactElement
  iconPosition?: 'before' | 'after'
  /** What the button shows beside its icon. */
  face?: ReactNode
  /** The side of the button the panel lines up with. */
  side?: 'start' | 'end'
  heading?: ReactNode
  children: ReactNode
}

/** A button that opens a short list of actions; light enough for the first load. */
export function DropMenu({
  label,
  icon,
  iconPosition,
  face,
  side = 'end',
  heading,
  children,
}: DropMenuProps) {
  const styles = useStyles()
  const [isOpen, open] = useState(false)
  const { anchor, close } = useClosing(isOpen, open)
  return (
    <div ref={anchor} className={styles.anchor}>
      <Button
        appearance="subtle"
        className={styles.trigger}
        aria-expanded={isOpen}
        {...(face ? {} : { 'aria-label': label })}
        title={label}
        {...(icon ? { icon, iconPosition: iconPosition ?? 'before' } : {})}
        onClick={() => open(!isOpen)}
      >
        {face}
        {face ? <HiddenText>{label}</HiddenText> : null}
      </Button>
      {isOpen ? (
        <CloseContext value={close}>
          <div className={mergeClasses(styles.panel, styles[side], styles.anywhere)} tabIndex={-1}>
            {heading ? <div className={styles.heading}>{heading}</div> : null}
            <ul className={styles.list}>{children}</ul>
          </div>
        </CloseContext>
      ) : null}
    </div>
  )
}

/** Escape closes and returns to the button; leaving by Tab or pointer closes too. */
function useClosing(isOpen: boolean, open: (isOpen: boolean) => void) {
  const anchor = useRef<HTMLDivElement>(null)
  const close = () => {
    open(false)
    anchor.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!isOpen) return undefined
    const leave = (event: Event) => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) open(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      open(false)
      anchor.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [isOpen, open])
  return { anchor, close }
}

export type DropItemProps = {
  icon?: ReactElement
  isCurrent?: boolean
  /** With an address it is a link and can be opened in a new tab. */
  href?: string
  onPick: () => void
  children: ReactNode
}

/** One action of a DropMenu. */
export function DropItem({ icon, isCurrent = false, href, onPick, children }: DropItemProps) {
  const styles = useStyles()
  const close = use(CloseContext)
  const look = {
    appearance: 'subtle',
    className: mergeClasses(styles.item, isCurrent && styles.isCurrent),
    ...(icon ? { icon } : {}),
    ...(isCurrent ? { 'aria-current': true } : {}),
  } as const
  const pick = () => {
    close()
    onPick()
  }
  if (href === undefined) {
    return (
      <li>
        <Button {...look} onClick={pick}>
          {children}
        </Button>
      </li>
    )
  }
  return (
    <li>
      <Button
        as="a"
        {...look}
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          pick()
        }}
      >
        {children}
      </Button>
    </li>
  )
}
