import type { providerServices } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'

/** The services a provider may offer, by name. */
export const useServiceNames = (): Record<(typeof providerServices)[number], string> =>
  useMessages().directoryEntry.serviceNames
