import { writtenAddress, writtenPostalCode } from '#contract/addresses.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import {
  type Broken,
  checkCompanyName,
  checkPostalCode,
  checkRegistrationId,
  checkState,
  checkVatId,
  checkWorkEmail,
  companyNameWarnings,
  isCountry,
  normalizePhone,
} from '#server/platform/rules.ts'
import { getEnrolment } from './enrolment-store.ts'

type Parts = Partial<EnrolmentProfile>

function checkCompany(
  broken: Broken,
  legal: EnrolmentProfile['legalProfile'],
): EnrolmentProfile['legalProfile'] {
  const { country, postalCode: typed } = legal.address
  const address = { ...legal.address, postalCode: writtenPostalCode(typed, country) }
  checkCompanyName(broken, 'legalProfile.legalName', legal.legalName)
  if (!isCountry(country)) broken['legalProfile.address.country'] = { rule: 'country' }
  checkPostalCode(broken, 'legalProfile.address.postalCode', address.postalCode, country)
  checkState(broken, 'legalProfile.address.state', address)
  checkRegistrationId(broken, 'legalProfile.registrationId', legal.registrationId, country)
  checkVatId(broken, 'legalProfile.taxId', legal.taxId, country)
  return { ...legal, address }
}

/**
 * Every rule of W1.8 that a schema cannot say, for the parts that are given; phones come back as E.164 and the postal
 * code as its country writes it, or all broken fields at once.
 */
function checkParts(parts: Parts, tenantCountry: string): Parts {
  const { legalProfile, primaryContact, supportContact } = parts
  const broken: Broken = {}
  const phone = (field: string, text: string) => {
    const number = normalizePhone(text, tenantCountry)
    if (!number) broken[field] = { rule: 'phone', country: tenantCountry }
    return number ?? text
  }
  if (primaryContact) checkWorkEmail(broken, 'primaryContact.email', primaryContact.email)
  const checked = {
    ...(legalProfile && { legalProfile: checkCompany(broken, legalProfile) }),
    ...(primaryContact && {
      primaryContact: { ...primaryContact, phone: phone('primaryContact.phone', primaryContact.phone) },
    }),
    ...(supportContact && {
      supportContact: { ...supportContact, phone: phone('supportContact.phone', supportContact.phone) },
    }),
  }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return checked
}

export const checkProfile = (profile: EnrolmentProfile, tenantCountry: string): EnrolmentProfile => ({
  ...profile,
  ...checkParts(profile, tenantCountry),
})

/** The same on one step of the form, so that nobody meets a rule three steps later; keeps nothing. */
export async function checkStep(ctx: Ctx, parts: Parts) {
  const { country } = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  checkParts(parts, country)
  const { legalProfile } = parts
  if (!legalProfile) return { address: null, warnings: [] }
  const written = writtenAddress(legalProfile.address)
  const isSame = Object.entries(written).every(
    ([name, value]) => value === (legalProfile.address as Record<string, string>)[name],
  )
  const isAbroad = legalProfile.address.country !== country
  return {
    address: isSame ? null : written,
    warnings: [
      ...companyNameWarnings(legalProfile.legalName),
      ...(isAbroad ? ['country-of-tenant' as const] : []),
    ],
  }
}
