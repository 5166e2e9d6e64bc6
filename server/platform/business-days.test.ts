import { expect, test } from 'vitest'
import { addBusinessDays } from './business-days.ts'

const after = (from: string, days: number) => addBusinessDays(new Date(from), days).toISOString().slice(0, 16)

test('a weekend does not count', () => {
  expect(after('2026-11-23T09:30Z', 5)).toBe('2026-11-30T09:30')
  expect(after('2026-11-27T16:00Z', 1)).toBe('2026-11-30T16:00')
  expect(after('2026-11-28T12:00Z', 1)).toBe('2026-11-30T12:00')
  expect(after('2026-11-24T08:00Z', 2)).toBe('2026-11-26T08:00')
})
