import { Button } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { Modal } from '../ui/modal.tsx'

export type MenuOpenerProps = {
  /** What the menu is called. */
  label: string
  /** What the button does. */
  openLabel: string
  className?: string | undefined
  children: (close: () => void) => ReactNode
}

/** The menu on narrow screens: a button, and a drawer from the left. */
export function MenuOpener({ label, openLabel, className, children }: MenuOpenerProps) {
  const [isOpen, open] = useState(false)
  const close = () => open(false)
  return (
    <>
      <Button
        {...(className ? { className } : {})}
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={openLabel}
        aria-expanded={isOpen}
        onClick={() => open(true)}
      />
      {isOpen ? (
        <Modal title={label} side="start" onClose={close} actions={<CloseButton close={close} />}>
          <nav aria-label={label}>{children(close)}</nav>
        </Modal>
      ) : null}
    </>
  )
}

function CloseButton({ close }: { close: () => void }) {
  return <Button onClick={close}>{useMessages().ui.close}</Button>
}
