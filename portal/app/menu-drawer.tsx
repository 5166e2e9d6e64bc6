import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useMessages } from '../lib/i18n.tsx'
import { MenuLinks } from './menu-links.tsx'

/** The menu on phones. */
export function MenuDrawer({ close }: { close: () => void }) {
  const t = useMessages().shell
  return (
    <OverlayDrawer open position="start" onOpenChange={close} aria-label={t.menuLabel}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" icon={<DismissRegular />} aria-label={t.closeMenu} onClick={close} />
          }
        >
          Mittler
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={t.menuLabel}>
          <MenuLinks onGo={close} />
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  )
}
