import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, hashOf, withHash } from './chain.ts'
import { verifyLog } from './check-log.ts'

const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 2, maxLength: 8 })

/** A log whose entries concern these subjects. */
function logOf(subjects: string[]): string[] {
  let previous = beginning
  return subjects.map((subject, index) => {
    const line = JSON.stringify({ version: 1, customer: 'c', sequence: index + 1, previous, subject })
    previous = hashOf(line)
    return withHash(line, previous)
  })
}
const bytesOf = (lines: string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''))
const headOf = (lines: string[]) => /([0-9a-f]{64})"\}$/.exec(lines.at(-1) ?? '')?.[1] ?? ''

test('a log as it was exported is whole', () => {
  fc.assert(
    fc.property(names, (subjects) => {
      const lines = logOf(subjects)
      const whole = { isWhole: true, entries: lines.length, head: headOf(lines) }
      expect(verifyLog(bytesOf(lines))).toEqual(whole)
      expect(verifyLog(bytesOf(lines), headOf(lines.slice(0, 1)))).toEqual(whole)
    }),
  )
})

test('any single byte that is changed, added or taken out is found', () => {
  fc.assert(
    fc.property(
      names,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('change', 'add', 'take'),
      (subjects, place, value, how) => {
        const bytes = bytesOf(logOf(subjects))
        const at = place % bytes.length
        const middle =
          how === 'change' ? [(bytes[at] ?? 0) ^ value] : how === 'add' ? [value, bytes[at] ?? 0] : []
        const changed = Buffer.concat([bytes.subarray(0, at), Buffer.from(middle), bytes.subarray(at + 1)])
        expect(verifyLog(changed).isWhole).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

test('an entry that is removed, doubled or put elsewhere is found, and the first broken one is named', () => {
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (subjects, one, other) => {
      const lines = logOf(subjects)
      const at = one % lines.length
      const to = other % lines.length
      const first = (changed: string[], head?: string) => {
        const verdict = verifyLog(bytesOf(changed), head)
        return verdict.isWhole ? 'whole' : `${verdict.fault} ${verdict.entry}`
      }
      const removed = first(lines.toSpliced(at, 1), headOf(lines))
      expect(removed).toBe(`${at === lines.length - 1 ? 'cut-off' : 'removed'} ${at + 1}`)
      expect(first(lines.toSpliced(at, 0, lines[at] ?? ''))).toBe(`inserted ${at + 2}`)
      const swapped = lines.with(at, lines[to] ?? '').with(to, lines[at] ?? '')
      expect(first(swapped)).toBe(at === to ? 'whole' : `reordered ${Math.min(at, to) + 1}`)
    }),
  )
})

test('an entry written anew with a hash of its own does not follow, or the next one does not', () => {
  const [first = '', second = '', third = ''] = logOf(['a', 'b', 'c'])
  const [, forged = ''] = logOf(['a', 'x'])
  const [, stranger = ''] = logOf(['y', 'b'])

  expect(verifyLog(bytesOf([first, forged, third]))).toMatchObject({ entry: 3, fault: 'inserted' })
  expect(verifyLog(bytesOf([first, stranger, third]))).toMatchObject({ entry: 2, fault: 'inserted' })
  expect(verifyLog(bytesOf([first, second, third]))).toMatchObject({ isWhole: true })
})

test('an empty file and a file without entries are no log', () => {
  expect(verifyLog(Buffer.from(''))).toMatchObject({ fault: 'empty' })
  expect(verifyLog(Buffer.from('hello'))).toMatchObject({ entry: 1, fault: 'changed' })
})
