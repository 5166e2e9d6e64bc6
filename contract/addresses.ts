import type { Address } from './common.ts'
import { regions } from './regions.ts'

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^a-z]/gi, '')
    .toUpperCase()

/** Whether addresses of the country name a state or province. */
export const needsState = (country: string): boolean => country in regions

/** The code of a state, written as code or as name; undefined when there is none. */
export function stateCode(country: string, text: string): string | undefined {
  const wanted = plain(text)
  return regions[country]
    ?.split(',')
    .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' '))] as const)
    .find(([code, name]) => code === wanted || plain(name) === wanted)?.[0]
}

/** How postal codes are written: their signs without blanks and hyphens, and where they are parted. */
const postalForms: Record<string, [RegExp, string]> = {
  CA: [/^([A-Z]\d[A-Z])(\d[A-Z]\d)$/, '$1 $2'],
  CZ: [/^(\d{3})(\d{2})$/, '$1 $2'],
  GB: [/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, '$1 $2'],
  GR: [/^(\d{3})(\d{2})$/, '$1 $2'],
  NL: [/^(\d{4})([A-Z]{2})$/, '$1 $2'],
  PL: [/^(\d{2})(\d{3})$/, '$1-$2'],
  PT: [/^(\d{4})(\d{3})$/, '$1-$2'],
  SE: [/^(\d{3})(\d{2})$/, '$1 $2'],
  SK: [/^(\d{3})(\d{2})$/, '$1 $2'],
  US: [/^(\d{5})(\d{4})$/, '$1-$2'],
}

/** What some write before the code: the mark of the country on cars. */
const marks: Record<string, string> = { DE: 'D', AT: 'A', FR: 'F', IT: 'I', BE: 'B', SE: 'S' }

/** The postal code as its country writes it: parted, in capitals, without the country before it. */
export function writtenPostalCode(code: string, country: string): string {
  const before = new RegExp(`^(${country}|${marks[country] ?? country})[- ]?(?=\\d)`)
  const own = code.trim().toUpperCase().replace(before, '')
  const [pattern, parted] = postalForms[country] ?? [/$^/, '']
  const signs = own.replace(/[\s-]/g, '')
  return pattern.test(signs) ? signs.replace(pattern, parted) : own
}

const streets: Record<string, [RegExp, string][]> = {
  DE: [
    [/(?<=\p{L})str\.?(?=\s|\d|$)/iu, 'straße'],
    [/(?<=^|\s|-)str\.(?=\s|\d|$)/iu, 'Straße'],
    [/(?<=\p{L})pl\.(?=\s|\d|$)/iu, 'platz'],
  ],
  CH: [
    [/(?<=\p{L})str\.?(?=\s|\d|$)/iu, 'strasse'],
    [/(?<=^|\s|-)str\.(?=\s|\d|$)/iu, 'Strasse'],
  ],
  FR: [
    [/(?<=^|\s)av\.?(?=\s)/iu, 'avenue'],
    [/(?<=^|\s)(bd|blvd)\.?(?=\s)/iu, 'boulevard'],
  ],
  US: [
    [/ st\.?(?=$|,)/i, ' Street'],
    [/ rd\.?(?=$|,)/i, ' Road'],
    [/ ave\.?(?=$|,)/i, ' Avenue'],
    [/ blvd\.?(?=$|,)/i, ' Boulevard'],
  ],
}
const alike: Record<string, string> = { AT: 'DE', LI: 'CH', GB: 'US', CA: 'US', LU: 'FR', BE: 'FR' }

const small = new Set(
  'an am auf bei der die das dem den im in und von vom zu zum zur de du des la le les et of the'.split(' '),
)
const capital = (word: string) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

/** A text all in small letters or all in capitals, as a name is written; any other stays. */
function cased(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 4 || (letters !== letters.toLowerCase() && letters !== letters.toUpperCase()))
    return text
  return text
    .toLowerCase()
    .split(/(?<=[\s-])/)
    .map((word, index) => (index > 0 && small.has(word.trim()) ? word : capital(word)))
    .join('')
}

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ')

function street(line: string, country: string): string {
  const rules = streets[alike[country] ?? country] ?? []
  const whole = rules.reduce((text, [pattern, word]) => text.replace(pattern, word), cased(tidy(line)))
  return whole.replace(/(?<=stra(?:ß|ss)e|platz|weg)(?=\d)/iu, ' ')
}

/** The address as its country writes it (W1 step 8): blanks, capitals, abbreviations of streets, postal code, state. */
export function writtenAddress(address: Address): Address {
  const { country, line2, state } = address
  return {
    line1: street(address.line1, country),
    ...(line2 !== undefined && { line2: tidy(line2) }),
    city: cased(tidy(address.city)),
    ...(state !== undefined && { state: stateCode(country, state) ?? tidy(state) }),
    postalCode: writtenPostalCode(address.postalCode, country),
    country,
  }
}
