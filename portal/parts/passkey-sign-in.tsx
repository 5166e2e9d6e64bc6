import { useMessages } from '../lib/i18n.tsx'
import { signInByPasskey, useHasPasskeys } from '../lib/passkeys.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** Signing in without user name and password, where passkeys work. */
export function PasskeySignIn({ onDone }: { onDone: () => Promise<void> }) {
  const t = useMessages().identity.signIn
  if (!useHasPasskeys()) return null
  return (
    <PasskeyButton work={signInByPasskey} onDone={onDone}>
      {t.passkey}
    </PasskeyButton>
  )
}
