import { formRules } from './form-rules.ts'
import { plural } from '../plural.ts'

/** What a sentence may name: a limit, the country the rule comes from, the values allowed. */
export type RuleData = { limit?: number; country?: string; values?: string }
export type RuleMessage = (data: RuleData) => string
const defineRules = <K extends string>(rules: Record<K, RuleMessage>) => rules

const characters = (n = 0) => plural('en', n, { one: 'character', other: 'characters' })
const entries = (n = 0) => plural('en', n, { one: 'entry', other: 'entries' })
const countries = new Intl.DisplayNames('en', { type: 'region' })
const inCountry = (country?: string) => (country ? ` (${countries.of(country) ?? country})` : '')

/** One sentence per validation rule, shown at the field. */
export const rules = defineRules({
  ...formRules,
  type: () => 'This value is of the wrong kind.',
  minLength: ({ limit }) => `Enter at least ${characters(limit)}.`,
  maxLength: ({ limit }) => `Enter at most ${characters(limit)}.`,
  minimum: ({ limit }) => `Enter ${limit ?? 0} or more.`,
  maximum: ({ limit }) => `Enter ${limit ?? 0} or less.`,
  pattern: () => 'This does not have the right form.',
  format: () => 'This does not have the right form.',
  past: () => 'Choose today or a day before.',
  'other-region': () => 'The customer has to be in the region of your organization.',
  'partner-domain': () => 'This is an address of your own organization. Enter one of the customer.',
  'not-asked': () => 'That was not asked for in this invitation.',
  enum: ({ values }) => (values ? `Choose one of: ${values}.` : 'Choose one of the offered values.'),
  additionalProperties: () => 'This field is not expected here.',
  'later-than-begin': () => 'The end must be later than the beginning.',
  uniqueItems: () => 'An entry appears more than once.',
  minItems: ({ limit }) => `Enter at least ${entries(limit)}.`,
  maxItems: ({ limit }) => `Enter at most ${entries(limit)}.`,
  email: () => 'Enter an email address such as name@company.com.',
  uuid: () => 'This is not a valid ID.',
  guid: () => 'This is not a valid ID.',
  phone: ({ country }) =>
    `Enter an existing phone number, with country code or as dialled at home${inCountry(country)}.`,
  'postal-code': ({ country }) => `This is not a valid postal code${inCountry(country)}.`,
  country: () => 'Choose a country from the list.',
  'free-mail': () => 'Use an address of the company; addresses of free mail services are not accepted.',
  'role-mailbox': () => 'Use the address of a person; shared mailboxes such as info@ are not accepted.',
  'domain-name': () => 'Enter a domain name such as company.com, without www and without a path.',
  https: () => 'Enter an address that begins with https://.',
  uri: () => 'Enter a whole address, beginning with https://.',
  'domain-taken': () => 'This domain name is already taken.',
  'email-taken': () => 'Somebody of your organization has this email address already.',
  'domain-not-ours': () => 'Choose a domain of your organization that was proved.',
  'user-name-taken': () => 'This user name is already taken.',
  'password-weak': () => 'This password is easy to guess. Choose a longer or less common one.',
  'wrong-code': () => 'This code is not correct, or it was already used. Use the newest one.',
  'wrong-password': () => 'This password is not correct.',
  'password-breached': () =>
    'This password, or one very much like it, is on the list of passwords known from data breaches. Choose another one.',
  'password-wrong': () => 'This is not your current password.',
  'password-same': () => 'This is the password you have now. Choose another one.',
  'registration-id': ({ country }) => `Enter a valid registration number${inCountry(country)}.`,
  state: ({ country }) => `Choose a state or province${inCountry(country)}: its code or its name.`,
  'vat-id': ({ country }) => `Enter a valid VAT ID${inCountry(country)}.`,
  'company-name': () => 'Enter the full legal name of the company.',
  'partner-id': () => 'A partner ID consists of 4 to 10 digits.',
  date: () => 'Enter a day of the calendar as year, month, day: 2026-11-30.',
  url: () => 'Enter a web address that begins with https://.',
  'foreign-domain': () => 'This address does not belong to a domain of the organization.',
  'wrong-column': ({ values }) => (values ? `Unknown column: ${values}.` : 'This column is not known.'),
  'missing-column': ({ values }) => (values ? `Missing column: ${values}.` : 'A column is missing.'),
  'not-csv': () => 'The file is not readable as CSV.',
  encoding: () => 'The file is not encoded in UTF-8.',
  'too-large': ({ limit }) => (limit ? `At most ${limit} are allowed.` : 'This is too large.'),
  formula: () => 'Values may not begin like a spreadsheet formula (=, +, -, @).',
  money: () => 'Enter an amount with at most two decimals.',
  'unknown-product': () => 'This product is not in the catalogue.',
  'document-type': () => 'Choose a PDF, PNG or JPEG file. What counts is the content, not the name.',
  malware: () => 'This file was recognised as malware.',
  notice: () => 'Choose a day between 7 days and a year ahead.',
  'date-ahead': () => 'Choose a day from today on.',
  linked: () => 'This partner ID belongs to a tenant or location; its country cannot change.',
  'own-people': () => 'Only people of your own tenant can be members, no guests.',
  'name-taken': () => 'Another group has this name.',
  'nothing-to-renew': () => 'There is nothing to renew.',
  'admin-name-taken': () => 'Another admin relationship of your organization has this name.',
  'no-auto-extend': () => 'What holds Global administrator never extends itself.',
  'approved-roles': () => 'Choose only roles the customer approved.',
  'last-role': () => 'At least one role has to stay. To give all of them back, end the admin relationship.',
  archived: () => 'The location of this partner ID is archived; the ID is never used again.',
  'days-ahead': ({ limit }) => `Choose a day from today on, at most ${limit ?? 0} days ahead.`,
  'other-account': () => 'This tenant belongs to an account already.',
  'own-customer': () =>
    'This organization is your customer. A tenant of your own account buys nothing from you.',
  'unknown-domain': () => 'No organization has this initial domain or has proved it.',
  'unknown-person': () => 'There is no active person of this name in the organization.',
  region: () => 'Only countries of your own region can be served.',
  duplicate: () => 'This entry appears more than once.',
})
export type Rule = keyof typeof rules
