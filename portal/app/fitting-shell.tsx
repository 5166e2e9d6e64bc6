import { useSession } from '../lib/session.ts'
import { AppShell } from './app-shell.tsx'
import { PublicShell } from './public-shell.tsx'

/** The frame for an address that belongs to neither part of the portal: the one the reader knows. */
export function FittingShell() {
  return useSession() ? <AppShell /> : <PublicShell />
}
