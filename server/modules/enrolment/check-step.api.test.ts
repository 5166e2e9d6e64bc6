import { expect, test } from 'vitest'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { Refused } from '#tests/client.ts'
import { profile, withApplicant } from '#tests/applicant.ts'
import { aWorld } from '#tests/world.ts'

type Legal = EnrolmentProfile['legalProfile']
const { legalProfile: fichte, supportContact, primaryContact } = profile('petra@fichte.example')
const company = (change: Partial<Legal>, address: Partial<Legal['address']> = {}): Legal => ({
  ...fichte,
  ...change,
  address: { ...fichte.address, ...address },
})

test('each step is judged as Enroll now will, and keeps nothing', async () => {
  const world = await aWorld()
  const { applicant } = await withApplicant(world)
  const { draft } = await applicant.enrolment.get()
  const brokenIn = (parts: Partial<EnrolmentProfile>) =>
    applicant.enrolmentCheck.check(parts).then(
      () => ({}),
      ({ problem }: Refused) =>
        Object.fromEntries(Object.entries(problem.fields ?? {}).map(([name, { rule }]) => [name, rule])),
    )

  expect(await brokenIn({ legalProfile: fichte })).toEqual({})
  expect(
    await brokenIn({ legalProfile: company({ taxId: 'DE12' }, { country: 'PL', postalCode: '00950' }) }),
  ).toEqual({ 'legalProfile.registrationId': 'registration-id', 'legalProfile.taxId': 'vat-id' })
  expect(
    await brokenIn({ legalProfile: company({}, { country: 'US', postalCode: '98109', state: 'Bavaria' }) }),
  ).toEqual({ 'legalProfile.address.state': 'state' })
  expect(await brokenIn({ legalProfile: company({}, { country: 'CA', postalCode: 'K1A 0B1' }) })).toEqual({
    'legalProfile.address.state': 'required',
  })
  expect(await brokenIn({ primaryContact: { ...primaryContact, email: 'info@fichte.example' } })).toEqual({
    'primaryContact.email': 'role-mailbox',
  })
  expect(await brokenIn({ supportContact: { ...supportContact, phone: '12345' } })).toEqual({
    'supportContact.phone': 'phone',
  })
  expect((await applicant.enrolment.get()).draft).toEqual(draft)
})

test('an address is proposed as its country writes it, and what is odd about a name is said', async () => {
  const world = await aWorld()
  const { applicant } = await withApplicant(world)
  const check = (legalProfile: Legal) => applicant.enrolmentCheck.check({ legalProfile })

  expect(await check(fichte)).toEqual({ address: null, warnings: [] })
  expect(
    await check(company({}, { line1: 'hauptstr. 5', city: 'FREIBURG', postalCode: 'D-79098' })),
  ).toMatchObject({ address: { line1: 'Hauptstraße 5', city: 'Freiburg', postalCode: '79098' } })
  for (const [legalName, warnings] of [
    ['fichte-shop.de GmbH', ['name-website']],
    ['Fichteee GmbH', ['name-repeated']],
    ['F I C H T E', ['name-spaced']],
    ['Fichte e. K.', []],
    ['Fichte S.p.A.', []],
    ['A B Handel GmbH', []],
  ] as const)
    expect(await check(company({ legalName }))).toMatchObject({ warnings })
  expect(await check(company({}, { country: 'AT', postalCode: '1010' }))).toMatchObject({
    warnings: ['country-of-tenant'],
  })
})
