import { needsState } from '#contract/addresses.ts'
import type { Address } from '#contract/common.ts'
import { registrationIds } from '#contract/registration-ids.ts'
import type { EnrolmentDraft, EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { PortalMessages } from '#locales/en/portal.ts'

export type ProfileField = keyof PortalMessages['enrolment']['fields']
export type ProfileValues = Record<ProfileField, string>
export type ProfileStep = 'company' | 'contact' | 'support'

/** Which step asks for which field, in the order of the form. */
export const fieldsOf: Record<ProfileStep, readonly ProfileField[]> = {
  company: [
    'legalProfile.legalName',
    'legalProfile.tradingName',
    'legalProfile.address.line1',
    'legalProfile.address.line2',
    'legalProfile.address.postalCode',
    'legalProfile.address.city',
    'legalProfile.address.state',
    'legalProfile.address.country',
    'legalProfile.registrationId',
    'legalProfile.taxId',
  ],
  contact: [
    'primaryContact.firstName',
    'primaryContact.lastName',
    'primaryContact.email',
    'primaryContact.phone',
  ],
  support: ['supportContact.email', 'supportContact.phone', 'supportContact.website'],
}

const optional: readonly ProfileField[] = [
  'legalProfile.tradingName',
  'legalProfile.address.line2',
  'legalProfile.address.postalCode',
  'legalProfile.address.state',
  'legalProfile.registrationId',
  'legalProfile.taxId',
  'supportContact.website',
]
/** What the browser itself asks for; country rules (postal code, registration number) are the server's. */
export const requiredOf = (step: ProfileStep) => fieldsOf[step].filter((field) => !optional.includes(field))

/** What the country of the address asks for besides: a registration number, a state (domain.md §6). */
export const neededIn = (country: string) => [
  ...(country in registrationIds ? (['legalProfile.registrationId'] as const) : []),
  ...(needsState(country) ? (['legalProfile.address.state'] as const) : []),
]

/** The part of the profile that a step asks for. */
export function partOf(step: ProfileStep, values: ProfileValues): Partial<EnrolmentProfile> {
  const { legalProfile, primaryContact, supportContact } = toProfile(values)
  if (step === 'company') return { legalProfile }
  return step === 'contact' ? { primaryContact } : { supportContact }
}

/** The values of an address. */
export const withAddress = (address: Address): Partial<ProfileValues> => ({
  'legalProfile.address.line1': address.line1,
  'legalProfile.address.line2': address.line2 ?? '',
  'legalProfile.address.postalCode': address.postalCode,
  'legalProfile.address.city': address.city,
  'legalProfile.address.state': address.state ?? '',
})

/** The step on which a field stands; unknown names belong to the first. */
export function stepOf(name: string): ProfileStep {
  if (name.startsWith('primaryContact')) return 'contact'
  return name.startsWith('supportContact') ? 'support' : 'company'
}

/** The form as the server expects it; what was left empty is left out. */
export function toProfile(v: ProfileValues): EnrolmentProfile {
  return {
    legalProfile: {
      legalName: v['legalProfile.legalName'],
      ...given('tradingName', v['legalProfile.tradingName']),
      address: {
        line1: v['legalProfile.address.line1'],
        ...given('line2', v['legalProfile.address.line2']),
        postalCode: v['legalProfile.address.postalCode'],
        city: v['legalProfile.address.city'],
        ...given('state', v['legalProfile.address.state']),
        country: v['legalProfile.address.country'],
      },
      ...given('registrationId', v['legalProfile.registrationId']),
      ...given('taxId', v['legalProfile.taxId']),
    },
    primaryContact: {
      firstName: v['primaryContact.firstName'],
      lastName: v['primaryContact.lastName'],
      email: v['primaryContact.email'],
      phone: v['primaryContact.phone'],
    },
    supportContact: {
      email: v['supportContact.email'],
      phone: v['supportContact.phone'],
      ...given('website', v['supportContact.website']),
    },
  }
}

/** The form as it was left, with what the tenant already tells. */
export function fromDraft(draft: EnrolmentDraft, known: { name: string; country: string }): ProfileValues {
  const read = (path: string) => textAt(draft, path.split('.'))
  const names = [...fieldsOf.company, ...fieldsOf.contact, ...fieldsOf.support]
  const values = asValues(Object.fromEntries(names.map((name) => [name, read(name) ?? ''])))
  return {
    ...values,
    'legalProfile.legalName': read('legalProfile.legalName') ?? known.name,
    'legalProfile.address.country': read('legalProfile.address.country') ?? known.country,
  }
}

function textAt(node: unknown, path: string[]): string | undefined {
  const [name, ...rest] = path
  if (name === undefined) return typeof node === 'string' ? node : undefined
  return typeof node === 'object' && node
    ? textAt(Object.entries(node).find(([key]) => key === name)?.[1], rest)
    : undefined
}

const given = <K extends string>(name: K, value: string) => (value.trim() ? asPart(name, value) : {})
/** One optional field; TypeScript does not keep a computed name. */
const asPart = <K extends string>(name: K, value: string) => ({ [name]: value }) as Record<K, string>
/** Built from the complete list of fields just above. */
const asValues = (values: Record<string, string>) => values as ProfileValues
