import type { Static } from 'typebox'
import type { BillTo, LegalData, SecurityContact, TaxId } from '#contract/accounts.ts'
import type { Address } from '#contract/common.ts'
import type { SupportContact } from '#contract/enrolment-profile.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import {
  type Broken,
  checkCompanyName,
  checkPostalCode,
  checkRegistrationId,
  checkState,
  checkVatId,
  isCountry,
  normalizePhone,
} from '#server/platform/rules.ts'

// What a schema cannot say, for each section; what comes back is what is kept.

function refuse(broken: Broken): void {
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
}

/** An address as it can be written on an envelope. */
export function checkAddress(broken: Broken, address: Address): void {
  if (!isCountry(address.country)) broken['address.country'] = { rule: 'country' }
  checkPostalCode(broken, 'address.postalCode', address.postalCode, address.country)
  checkState(broken, 'address.state', address)
}

/** The number as E.164; otherwise the field is named. */
export function checkedPhone(broken: Broken, field: string, phone: string, country: string): string {
  const number = normalizePhone(phone, country)
  if (!number) broken[field] = { rule: 'phone', country }
  return number ?? phone
}

function withPhone<T extends { phone: string }>(content: T, country: string): T {
  const broken: Broken = {}
  const phone = checkedPhone(broken, 'phone', content.phone, country)
  refuse(broken)
  return { ...content, phone }
}

export const checkSupport = (content: Static<typeof SupportContact>, country: string) =>
  withPhone(content, country)
export const checkSecurityContact = (content: Static<typeof SecurityContact>, country: string) =>
  withPhone(content, country)

/** What is wrong with an organisation's legal data, each at its field. */
export function legalFaults(content: Static<typeof LegalData>): Broken {
  const broken: Broken = {}
  checkCompanyName(broken, 'legalName', content.legalName)
  checkAddress(broken, content.address)
  checkRegistrationId(broken, 'registrationId', content.registrationId, content.address.country)
  return broken
}

export function checkLegal(content: Static<typeof LegalData>) {
  refuse(legalFaults(content))
  return content
}

export function checkBillTo(content: Static<typeof BillTo>) {
  const broken: Broken = {}
  checkCompanyName(broken, 'name', content.name)
  checkAddress(broken, content.address)
  refuse(broken)
  return content
}

export function checkTaxId({ taxId }: Static<typeof TaxId>, country: string) {
  const broken: Broken = {}
  checkVatId(broken, 'taxId', taxId, country)
  refuse(broken)
  return { taxId: taxId.trim() }
}
