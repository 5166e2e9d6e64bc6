import type { CustomerDraft, NewCustomer, NewCustomerStep } from '#contract/new-customers.ts'
import type { Language } from '#contract/common.ts'

export type Values = Record<keyof NewCustomer, string>
type Field = keyof Values

export const addressNames = {
  country: 'country',
  line1: 'line1',
  line2: 'line2',
  postalCode: 'postalCode',
  city: 'city',
  state: 'state',
} as const

/** Which fields stand in which step. */
export const fieldsOf: Record<Exclude<NewCustomerStep, 'review'>, readonly Field[]> = {
  account: [
    'organisationName',
    'domainPrefix',
    'country',
    'line1',
    'line2',
    'postalCode',
    'city',
    'state',
    'registrationId',
    'language',
  ],
  admin: ['firstName', 'lastName', 'email', 'userPrefix'],
  agreement: ['agreement', 'agreedByName', 'agreedByEmail', 'agreedOn'],
}
const all: readonly Field[] = Object.values(fieldsOf).flat()
const needed: readonly Field[] = [
  'organisationName',
  'domainPrefix',
  'country',
  'line1',
  'postalCode',
  'city',
  'language',
  'firstName',
  'lastName',
  'email',
  'userPrefix',
  'agreement',
]
export const neededIn = (step: Exclude<NewCustomerStep, 'review'>): Field[] =>
  fieldsOf[step].filter((name) => needed.includes(name))

/** The step a field stands in, for the summary of what is wrong. */
export const stepOf = (name: string): NewCustomerStep =>
  (['account', 'admin', 'agreement'] as const).find((step) =>
    (fieldsOf[step] as readonly string[]).includes(name),
  ) ?? 'account'

/** What was typed so far, and sensible beginnings. */
export function initialOf(
  { content }: CustomerDraft,
  language: Language,
  country: string,
  mayAttest: boolean,
): Values {
  const typed = Object.fromEntries(all.map((name) => [name, content[name] ?? ''])) as Values
  return {
    ...typed,
    language: typed.language || language,
    country: typed.country || country,
    agreement: mayAttest ? typed.agreement || 'attested' : 'by-customer',
  }
}
