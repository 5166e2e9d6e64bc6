import { describe, expect, test } from 'vitest'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { checksToRerun, findEmployer } from './which-checks.ts'

const profile: EnrolmentProfile = {
  legalProfile: {
    legalName: 'Fichte GmbH',
    tradingName: '',
    address: { line1: 'Waldweg 3', city: 'Freiburg', postalCode: '79098', country: 'DE' },
  },
  primaryContact: {
    firstName: 'Petra',
    lastName: 'Fichte',
    email: 'petra@fichte.example',
    phone: '+49761123',
  },
  supportContact: {
    email: 'hilfe@fichte.example',
    phone: '+49761124',
    website: 'https://www.fichte.example',
  },
}
const changed = (change: (profile: EnrolmentProfile) => void) => {
  const other = structuredClone(profile)
  change(other)
  return checksToRerun(profile, other)
}

describe('only the checks that depend on a changed field run again', () => {
  test('a phone number, the support mailbox or an empty optional field touch none', () => {
    expect(changed((p) => (p.primaryContact.phone = '+49301'))).toEqual([])
    expect(changed((p) => (p.supportContact.email = 'neu@fichte.example'))).toEqual([])
    expect(changed((p) => delete p.legalProfile.tradingName)).toEqual([])
  })

  test('the address touches business and due diligence, the contact touches the rest', () => {
    expect(changed((p) => (p.legalProfile.address.line1 = 'Waldweg 4'))).toEqual([
      'business',
      'due-diligence',
    ])
    expect(changed((p) => (p.primaryContact.lastName = 'Tanne'))).toEqual(['employment'])
    expect(changed((p) => (p.primaryContact.email = 'ina@fichte.example'))).toEqual([
      'email-ownership',
      'employment',
    ])
  })
})

test('the contact’s domain is compared with the tenant’s and the website’s', () => {
  const at = (email: string, website?: string) => {
    const other = structuredClone(profile)
    other.primaryContact.email = email
    if (website === undefined) delete other.supportContact.website
    else other.supportContact.website = website
    return findEmployer(other, 'fichte.mittler.example')
  }

  expect(at('p@fichte.mittler.example')).toBe('domain-of-tenant')
  expect(at('p@fichte.example', 'https://www.fichte.example/hilfe')).toBe('domain-of-website')
  expect(at('p@it.fichte.example', 'https://fichte.example')).toBe('domain-of-website')
  expect(at('p@notfichte.example', 'https://fichte.example')).toBe('domain-differs')
  expect(at('p@fichte.example')).toBe('domain-differs')
  expect(at('p@fichte.example', '')).toBe('domain-differs')
})
