import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('only fields that differ are named, nested ones by their path; empty is the same as left out', () => {
  const before = { name: 'Kiefer', note: '', address: { city: 'Ulm', line1: 'Weg 1' } }
  const after = { name: 'Kiefer', address: { city: 'Ulm', line1: 'Weg 2', line2: 'Hof' } }

  expect(changedFields(before, after)).toEqual(['address.line1', 'address.line2'])
  expect(changedFields(undefined, { email: 'a@b.example' })).toEqual(['email'])
  expect(changedFields(after, after)).toEqual([])
})
