import type { CheckKind } from '#contract/checks.ts'
import { checkKinds } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { registrationIds } from '#contract/registration-ids.ts'

/** The fields each check rests on; everything else may change without touching it (pain 4). */
const restsOn: Record<CheckKind, readonly string[]> = {
  'email-ownership': ['primaryContact.email'],
  employment: [
    'primaryContact.firstName',
    'primaryContact.lastName',
    'primaryContact.email',
    'supportContact.website',
  ],
  business: ['legalProfile'],
  'due-diligence': ['legalProfile'],
}

function valueAt(node: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], node)
  return canonical(value)
}

/** Text that is equal exactly when the values are; the order of keys and empty fields do not count. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return ''
  const entries = Object.entries(value).map(([name, inner]) => [name, canonical(inner)] as const)
  return JSON.stringify(entries.filter(([, text]) => text !== '').toSorted(([a], [b]) => a.localeCompare(b)))
}

/** Whether both hold the same at a path such as `legalProfile.address`. */
export const isSame = (before: unknown, after: unknown, path: string): boolean =>
  valueAt(before, path) === valueAt(after, path)

/** The checks that have to run again after a correction. */
export const checksToRerun = (before: EnrolmentProfile, after: EnrolmentProfile): CheckKind[] =>
  checkKinds.filter((kind) => restsOn[kind].some((path) => !isSame(before, after, path)))

const within = (domain: string, parent: string) => domain === parent || domain.endsWith(`.${parent}`)

/** Whose the contact's mail domain is: the tenant's, one it has proved by DNS, the website's, or none of them. */
export function findEmployer(
  profile: EnrolmentProfile,
  tenantDomain: string,
  proved: readonly string[] = [],
): 'domain-of-tenant' | 'domain-proved' | 'domain-of-website' | 'domain-differs' {
  const { email } = profile.primaryContact
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const { website } = profile.supportContact
  const host = website ? new URL(website).hostname.replace(/^www\./, '').toLowerCase() : undefined
  if (within(domain, tenantDomain)) return 'domain-of-tenant'
  if (proved.some((name) => within(domain, name))) return 'domain-proved'
  return host !== undefined && (within(domain, host) || (within(host, domain) && domain.includes('.')))
    ? 'domain-of-website'
    : 'domain-differs'
}

/** What the form of the numbers says of the company: a register number where the country gives one, or a VAT ID. */
export function findRegistration({ legalProfile }: EnrolmentProfile): 'registered' | 'vat-id' | null {
  const { registrationId, taxId, address } = legalProfile
  if (registrationId && registrationIds[address.country]) return 'registered'
  return taxId ? 'vat-id' : null
}
