import { type Language, languages } from '#contract/common.ts'
import { de } from '#locales/de.ts'
import { en, type Messages } from '#locales/en.ts'

/** The sentences of one language. */
export const messagesIn = (language: Language): Messages => (language === 'de' ? de : en)

/** First of our languages the header names (RFC 9110 §12.5.4, order of writing), else undefined. */
export function languageOf(acceptLanguage: string | undefined): Language | undefined {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',')
  for (const range of wanted) {
    const found = languages.find((language) => range.trim().startsWith(language))
    if (found) return found
  }
  return undefined
}
