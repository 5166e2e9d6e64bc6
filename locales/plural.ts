const rulesOf = { en: new Intl.PluralRules('en'), de: new Intl.PluralRules('de') }

/** A number with the noun in its right form: `plural('en', 2, { one: 'day', other: 'days' })` is "2 days". */
export function plural(language: 'en' | 'de', n: number, forms: { one: string; other: string }): string {
  const form = rulesOf[language].select(n) === 'one' ? forms.one : forms.other
  return `${n.toLocaleString(language)} ${form}`
}
