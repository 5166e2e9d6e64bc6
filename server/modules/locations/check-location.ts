import type { Location } from '#contract/locations.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'
import {
  type Broken,
  checkCompanyName,
  checkPostalCode,
  checkState,
  normalizePhone,
} from '#server/platform/rules.ts'
import { findMarket } from '../identity/index.ts'

export type LocationData = Pick<Location, 'name' | 'address' | 'contact'>

/** What a schema cannot say about a location; a country where the programme does not sell could never transact. */
export async function checkLocation(
  tx: Tx,
  data: LocationData,
  kept?: { country: string },
): Promise<LocationData> {
  const { address, contact } = data
  const broken: Broken = {}
  checkCompanyName(broken, 'name', data.name)
  checkPostalCode(broken, 'address.postalCode', address.postalCode, address.country)
  checkState(broken, 'address.state', address)
  if (kept && kept.country !== address.country) broken['address.country'] = { rule: 'linked' }
  else if (!(await findMarket(tx, address.country))) broken['address.country'] = { rule: 'country' }
  const phone = normalizePhone(contact.phone, address.country)
  if (!phone) broken['contact.phone'] = { rule: 'phone', country: address.country }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return { ...data, contact: { ...contact, phone: phone ?? contact.phone } }
}
