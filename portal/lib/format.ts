import type { Money } from '#contract/common.ts'
import { useLanguage } from './i18n.tsx'

/** Money, dates, numbers and country names as the person's language writes them. */
export function useFormat() {
  const { language } = useLanguage()
  return formatsOf(language)
}

export type Formats = ReturnType<typeof makeFormats>
const made = new Map<string, Formats>()

/** Formats are made once per language: Intl objects are slow to build. */
export function formatsOf(language: string): Formats {
  const known = made.get(language) ?? makeFormats(language)
  made.set(language, known)
  return known
}

function makeFormats(language: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const utcDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const list = new Intl.ListFormat(language)
  return {
    /** The day of a moment, local time. */
    day: (at: string) => day.format(new Date(at)),
    /** A calendar day such as 2026-11-22, which belongs to no time zone. */
    calendarDay: (on: string) => utcDay.format(new Date(`${on}T00:00:00Z`)),
    moment: (at: string) => moment.format(new Date(at)),
    /** Full date and time with the zone, for the tooltip. */
    exact: (at: string) => exact.format(new Date(at)),
    number: (value: number) => number.format(value),
    /** Of a share between 0 and 1. */
    percent: (share: number) => percent.format(share),
    money: (money: Money) =>
      moneyFormat(language, money.currency).format(money.amount / minorUnits(money.currency)),
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    language: (code: string) => languages.of(code) ?? code,
    list: (words: string[]) => list.format(words),
  }
}

const moneyFormat = (language: string, currency: string) =>
  new Intl.NumberFormat(language, { style: 'currency', currency })
const minorUnits = (currency: string) =>
  10 **
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
