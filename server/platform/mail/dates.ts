import type { Language } from '#contract/common.ts'

/** A day as people of this language write it. */
export const dateIn = (language: Language, moment: string | Date): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(moment))

/** A moment as people of this language write it, with the zone. */
export const momentIn = (language: Language, moment: string | Date): string =>
  `${new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(moment))} UTC`
