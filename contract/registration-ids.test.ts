import { expect, test } from 'vitest'
import { isRegistrationId, registrationIds } from './registration-ids.ts'

test('24 countries require a registration ID (domain.md §6), and each takes its own example', () => {
  expect(Object.keys(registrationIds)).toHaveLength(24)
  for (const [country, { example }] of Object.entries(registrationIds)) {
    expect(isRegistrationId(example, country), country).toBe(true)
    expect(isRegistrationId(undefined, country), country).toBe(false)
  }
})

test.each([
  ['BR', '12.ABC.345/01DE-35', true],
  ['BR', '12.ABC.345/01DE-3A', false],
  ['BY', 'AB1234567', true],
  ['HU', '01-09-12345', false],
  ['IN', 'AAA-1234', true],
  ['IN', 'U12345MH2020', false],
  ['PL', '0000 123 456', true],
  ['PL', '12345678', false],
  ['RU', '1027700132195', true],
  ['RU', '102770013219', true],
  ['RU', '10277001321', false],
  ['TR', '1234567890', true],
  ['UA', '1234567', false],
  ['VE', 'X-12345678-9', false],
  ['ZA', '2020/123456/07', true],
  ['DE', undefined, true],
  ['DE', 'HRB 12345', true],
  ['DE', '–', false],
])('%s: %s is a registration ID: %s', (country, id, isGood) => {
  expect(isRegistrationId(id, country)).toBe(isGood)
})
