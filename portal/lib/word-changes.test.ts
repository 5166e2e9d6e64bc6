import { expect, test } from 'vitest'
import { changesBetween } from './word-changes.ts'

const marks = { same: ['', ''], added: ['[+', ']'], removed: ['[-', ']'] } as const
const shown = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ kind, text }) => marks[kind].join(text))
    .join('')

test('several changed words in a row are one change: what went, then what came', () => {
  expect(shown('reports it without delay to us', 'reports it within 24 hours to us')).toBe(
    'reports it [-without delay ][+within 24 hours ]to us',
  )
})

test('a new clause at the end is shown whole, and what stands unchanged far from it is left out', () => {
  const before = ['## 1. One', 'First.', '## 2. Two', 'Second.', '## 3. Three', 'Third.'].join('\n\n')
  expect(shown(before, `${before}\n\n## 4. Four\n\nFourth.`)).toBe(
    '…\n\n3. Three\n\nThird.[+\n\n4. Four\n\nFourth.]',
  )
})

test('texts that are the same have no change', () => {
  expect(changesBetween('The same.', 'The same.').every(({ kind }) => kind === 'same')).toBe(true)
})
