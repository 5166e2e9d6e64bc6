import { useMessages } from '../../lib/i18n.tsx'

type Device = { browser: string; system: string }

/** "Firefox on Windows", as far as the device tells. */
export function useDeviceName(): (device: Device) => string {
  const t = useMessages().account.sessions
  return ({ browser, system }) => {
    const known = browser === 'API' ? t.api : browser
    if (known && system) return t.onSystem(known, system)
    return known || system || t.unknownDevice
  }
}
