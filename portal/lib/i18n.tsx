import { createContext, use, type ReactNode } from 'react'
import type { Language } from '#contract/common.ts'
import type { PortalMessages } from '#locales/en/portal.ts'
import { currentLanguage } from './language.ts'

export type Localised = {
  language: Language
  messages: PortalMessages
  choose: (language: Language) => Promise<void>
}

const LanguageContext = createContext<Localised | null>(null)

const loaders = {
  portal: {
    en: () => import('#locales/en/portal.ts').then((module) => module.portal),
    de: () => import('#locales/de/portal.ts').then((module) => module.portal),
  },
  inside: {
    en: () => import('#locales/en/inside.ts').then((module) => module.inside),
    de: () => import('#locales/de/inside.ts').then((module) => module.inside),
  },
  enrolling: {
    en: () => import('#locales/en/enrolling.ts').then((module) => module.enrolling),
    de: () => import('#locales/de/enrolling.ts').then((module) => module.enrolling),
  },
  ownOrganisation: {
    en: () => import('#locales/en/own-organisation.ts').then((module) => module.ownOrganisation),
    de: () => import('#locales/de/own-organisation.ts').then((module) => module.ownOrganisation),
  },
  visitors: {
    en: () => import('#locales/en/visitors.ts').then((module) => module.visitors),
    de: () => import('#locales/de/visitors.ts').then((module) => module.visitors),
  },
  programme: {
    en: () => import('#locales/en/programme.ts').then((module) => module.programme),
    de: () => import('#locales/de/programme.ts').then((module) => module.programme),
  },
  network: {
    en: () => import('#locales/en/network.ts').then((module) => module.network),
    de: () => import('#locales/de/network.ts').then((module) => module.network),
  },
  administration: {
    en: () => import('#locales/en/administration.ts').then((module) => module.administration),
    de: () => import('#locales/de/administration.ts').then((module) => module.administration),
  },
  work: {
    en: () => import('#locales/en/work.ts').then((module) => module.work),
    de: () => import('#locales/de/work.ts').then((module) => module.work),
  },
  seldom: {
    en: () => import('#locales/en/seldom.ts').then((module) => module.seldom),
    de: () => import('#locales/de/seldom.ts').then((module) => module.seldom),
  },
}
export type Part = keyof typeof loaders
const wanted = new Set<Part>(['portal'])
const loaded: { [L in Language]?: PortalMessages } = {}

/**
 * Loads the sentences of one language; the other is never fetched. Public pages do without those behind the
 * sign-in, and most pages without those that are seldom read; routes say what they need with `loadPart`.
 */
export async function loadMessages(language: Language): Promise<PortalMessages> {
  const parts = await Promise.all([...wanted].map((part) => loaders[part][language]()))
  const messages = Object.assign(loaded[language] ?? {}, ...parts) as PortalMessages
  loaded[language] = messages
  return messages
}

/** From now on every language comes with these parts. */
export async function loadPart(...parts: Part[]): Promise<void> {
  for (const part of parts) wanted.add(part)
  await loadMessages(currentLanguage())
}

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
