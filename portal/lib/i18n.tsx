import { createContext, use, type ReactNode } from 'react'
import type { Language } from '#contract/common.ts'
import type { PortalMessages } from '#locales/en/portal.ts'

export type Localised = {
  language: Language
  messages: PortalMessages
  choose: (language: Language) => Promise<void>
}

const LanguageContext = createContext<Localised | null>(null)

const loaders = {
  en: () => import('#locales/en/portal.ts').then((module) => module.portal),
  de: () => import('#locales/de/portal.ts').then((module) => module.portal),
}

/** Loads the sentences of one language; the other is never fetched. */
export const loadMessages = (language: Language): Promise<PortalMessages> => loaders[language]()

/** Gives the chosen language to the page. */
export function LanguageProvider({ value, children }: { value: Localised; children: ReactNode }) {
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The chosen language, its sentences and how to choose another. */
export function useLanguage(): Localised {
  const localised = use(LanguageContext)
  if (!localised) throw new Error('useLanguage needs a LanguageProvider')
  return localised
}

/** The sentences of the chosen language. */
export function useMessages(): PortalMessages {
  return useLanguage().messages
}
