import { Button } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { Modal } from '../ui/modal.tsx'
import { MenuLinks } from './menu-links.tsx'

/** The menu on phones. */
export function MenuDrawer({ close }: { close: () => void }) {
  const t = useMessages().shell
  return (
    <Modal
      title={t.menuLabel}
      side="start"
      onClose={close}
      actions={<Button onClick={close}>{t.closeMenu}</Button>}
    >
      <nav aria-label={t.menuLabel}>
        <MenuLinks onGo={close} />
      </nav>
    </Modal>
  )
}
