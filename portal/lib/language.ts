import { languages, type Language } from '#contract/common.ts'
import { recall, remember } from './device-memory.ts'

const key = 'mittler.language'
const stored = storedLanguage()
let current: Language = stored ?? browserLanguage()

/** Whether this device knows the language of whoever uses it; else it is a guess from the browser's settings. */
export const isLanguageKnown = stored !== undefined

/** The language of the portal now; also sent with every request. */
export const currentLanguage = (): Language => current

/** Remembers the choice on this device and tells the browser which language the page is in. */
export function rememberLanguage(language: Language) {
  current = language
  document.documentElement.lang = language
  remember(key, language)
}

function storedLanguage(): Language | undefined {
  const found = recall(key)
  return languages.find((language) => language === found)
}

function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  const found = wanted.map((tag) => languages.find((language) => language === tag)).find(Boolean)
  return found ?? 'en'
}
