import type { EnrolmentProfile } from '#contract/enrolment.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import {
  type Broken,
  checkCompanyName,
  checkPostalCode,
  checkRegistrationId,
  checkVatId,
  checkWorkEmail,
  isCountry,
  normalizePhone,
} from '#server/platform/rules.ts'

/** Every rule of W1.8 that a schema cannot say; phones come back as E.164, or all broken fields at once. */
export function checkProfile(profile: EnrolmentProfile, tenantCountry: string): EnrolmentProfile {
  const { legalProfile, primaryContact, supportContact } = profile
  const { address } = legalProfile
  const broken: Broken = {}
  checkCompanyName(broken, 'legalProfile.legalName', legalProfile.legalName)
  if (!isCountry(address.country)) broken['legalProfile.address.country'] = { rule: 'country' }
  checkPostalCode(broken, 'legalProfile.address.postalCode', address.postalCode, address.country)
  checkRegistrationId(broken, 'legalProfile.registrationId', legalProfile.registrationId, address.country)
  checkVatId(broken, 'legalProfile.taxId', legalProfile.taxId, address.country)
  checkWorkEmail(broken, 'primaryContact.email', primaryContact.email)
  const phone = (field: string, text: string) => {
    const number = normalizePhone(text, tenantCountry)
    if (!number) broken[field] = { rule: 'phone', country: tenantCountry }
    return number ?? text
  }
  const checked = {
    legalProfile,
    primaryContact: { ...primaryContact, phone: phone('primaryContact.phone', primaryContact.phone) },
    supportContact: { ...supportContact, phone: phone('supportContact.phone', supportContact.phone) },
  }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return checked
}
