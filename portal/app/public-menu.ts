import {
  BuildingRegular,
  CheckmarkStarburstRegular,
  HandshakeRegular,
  HomeRegular,
} from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { useSession } from '../lib/session.ts'
import type { MenuEntry } from './menu-links.tsx'

/** The pages for everybody; for the signed-in also the way back into their portal. */
export function usePublicMenu(): MenuEntry[] {
  const t = useMessages().shell
  const isSignedIn = useSession() !== null
  return [
    ...(isSignedIn ? [{ path: '/', label: t.myPortal, icon: HomeRegular }] : []),
    { path: '/welcome', label: t.explore, icon: HandshakeRegular },
    { path: '/find-provider', label: t.findProvider, icon: BuildingRegular },
    { path: '/enroll', label: t.enroll, icon: CheckmarkStarburstRegular },
  ]
}
