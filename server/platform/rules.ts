import countries from 'i18n-iso-countries'
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import providers from 'email-providers/all.json' with { type: 'json' }
import validator, { type VATCountryCode } from 'validator'
import { needsState, stateCode } from '#contract/addresses.ts'
import type { Address } from '#contract/common.ts'
import type { CompanyNameWarning } from '#contract/checks.ts'
import { isRegistrationId } from '#contract/registration-ids.ts'
import type { BrokenRule } from './app-error.ts'
import { isBreached } from './breached-passwords.ts'

/** Collects the rules that fields break; what a schema cannot say. */
export type Broken = Record<string, BrokenRule>

const freeMail = new Set<string>(providers)
/** Mailboxes of a role instead of a person (domain.md §3.2). */
const roleMailboxes = new Set(
  'admin administrator billing buchhaltung contact contacto einkauf help hello hostmaster info kontakt mail marketing noc no-reply noreply office postmaster root sales sekretariat service support team vertrieb webmaster'.split(
    ' ',
  ),
)
/** A domain where anybody can have a mailbox. */
export const isFreeMailDomain = (name: string): boolean => freeMail.has(name)
const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** A person's address at their company: no free mail, no role mailbox (domain.md §3.2). */
export function checkWorkEmail(broken: Broken, field: string, email: string): void {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase()
  if (isFreeMailDomain(domainOf(email))) broken[field] = { rule: 'free-mail' }
  else if (roleMailboxes.has(local)) broken[field] = { rule: 'role-mailbox' }
}

/** A day of the calendar as YYYY-MM-DD (ISO 8601). */
export const isDay = (text: string): boolean =>
  text.length === 10 && validator.isISO8601(text, { strict: true })

/** ISO 3166-1 alpha-2. */
export const isCountry = (code: string): boolean => countries.isValid(code)

/** The number as E.164, read in the country's notation when it has no country code; undefined when it is none. */
export function normalizePhone(text: string, country: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, country as CountryCode)
  return parsed?.isValid() ? parsed.number : undefined
}

/** Postal code by the country's pattern; countries without a known pattern accept any. */
export function checkPostalCode(broken: Broken, field: string, code: string, country: string): void {
  if (!postalCountries.has(country)) return
  if (!validator.isPostalCode(code, country as 'DE')) broken[field] = { rule: 'postal-code', country }
}
const postalCountries = new Set(
  'AT AU BE BG BR CA CH CN CZ DE DK EE ES FI FR GB GR HR HU IE IN IT JP LI LT LU LV MT NL NO PL PT RO SE SI SK US'.split(
    ' ',
  ),
)

const legalForms =
  /^(gmbh|ag|kg|ohg|ug|e\.?\s?k\.?|gbr|ltd\.?|llc|inc\.?|corp\.?|s\.?a\.?(r\.?l\.?)?|b\.?v\.?|s\.?p\.?a\.?|gmbh & co\.? kg)$/i

/** A company's name is more than one sign, more than symbols, more than a legal form (domain.md §6). */
export function checkCompanyName(broken: Broken, field: string, name: string): void {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '')
  if (letters.length < 2 || legalForms.test(name.trim())) broken[field] = { rule: 'company-name' }
}

/** Ends of internet addresses; a legal name that holds one is mostly a website's. */
const website =
  /[\p{L}\p{N}]\.(com|net|org|info|biz|eu|io|app|cloud|shop|online|de|at|ch|li|fr|it|es|nl|pl|uk|us|ca)(?![\p{L}\p{N}])/iu

/** What is odd about a company's name, although it may be right (domain.md §6); it stops nobody. */
export function companyNameWarnings(name: string): CompanyNameWarning[] {
  const odd: [CompanyNameWarning, boolean][] = [
    ['name-website', website.test(name)],
    ['name-repeated', /([\p{L}\p{N}])\1\1/iu.test(name)],
    ['name-spaced', /(?<![\p{L}\p{N}])\p{L}(\s\p{L}){2,}(?![\p{L}\p{N}])/u.test(name)],
  ]
  return odd.filter(([, isSo]) => isSo).map(([warning]) => warning)
}

/** A state or province where addresses of the country have one, by code or by name. */
export function checkState(
  broken: Broken,
  field: string,
  { country, state }: Pick<Address, 'country' | 'state'>,
): void {
  if (!needsState(country)) return
  if (!state?.trim()) broken[field] = { rule: 'required' }
  else if (!stateCode(country, state)) broken[field] = { rule: 'state', country }
}

/** A registration ID where the country requires one, in the country's form (domain.md §6). */
export function checkRegistrationId(
  broken: Broken,
  field: string,
  id: string | undefined,
  country: string,
): void {
  if (!isRegistrationId(id, country)) broken[field] = { rule: 'registration-id', country }
}

/** A VAT ID in the form of its country; elsewhere any text may be a tax ID. */
export function checkVatId(broken: Broken, field: string, id: string | undefined, country: string): void {
  const issuer = vatIssuers[country] ?? country
  if (!id || !vatCountries.has(issuer)) return
  const signs = id.toUpperCase().replace(/[\s.-]/g, '')
  // Canada's business number may carry the account of its goods and services tax.
  const own = issuer === 'CA' ? signs.replace(/RT\d{4}$/, '') : signs
  if (!validator.isVAT(own, issuer as VATCountryCode)) broken[field] = { rule: 'vat-id', country }
}
/** Greece writes EL, Liechtenstein is part of the Swiss register. */
const vatIssuers: Record<string, string> = { GR: 'EL', LI: 'CH' }
/** Those whose form the library knows as it is now; left out are some it knows as it was (BR, ID, IN, MX, NZ). */
const vatCountries = new Set(
  'AL AR AT AU BE BG BY CA CH CO CY CZ DE DK EE EL ES FI FR GB HR HU IE IL IS IT KZ LT LU LV MK MT NL NO PE PL PT RO RS RU SE SI SK SM TR UY UZ'.split(
    ' ',
  ),
)

/** What belongs to this portal and its trade, and so is guessed first; in any writing, with or without blanks. */
export const contextWords = ['mittler', 'partnercenter', 'partnerportal', 'vertriebspartner', 'betreiber']

/** Long enough is the contract's rule; this refuses what everyone guesses: known from breaches, one sign repeated, the own name. */
export function checkPassword(broken: Broken, field: string, password: string, own: string[]): void {
  const lower = password.toLowerCase()
  const letters = lower.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const isOwn =
    own.some((word) => word.length > 3 && lower.includes(word.toLowerCase())) ||
    contextWords.some((word) => letters.includes(word))
  if (isBreached(password)) broken[field] = { rule: 'password-breached' }
  else if (new Set(lower).size < 5 || isOwn) broken[field] = { rule: 'password-weak' }
}
