import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The rows of docs/security.md: number, what it asks, state, what shows it. */
const rows = read('docs/security.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number = '']) => /^\d+\.\d+\.\d+$/.test(number))
  .map(([, number = '', , state = '', shown = '']) => ({ number, state, shown }))

/** `file`: “sentence” */
const namedIn = (shown: string) =>
  [...shown.matchAll(/`([\w/.-]+\.test\.ts)`: “([^”]+)”/g)].map(([, file = '', sentence = '']) => ({
    file,
    sentence,
  }))

test.each([
  ['6', 35],
  ['7', 18],
  ['8', 7],
  ['9', 7],
  ['10', 29],
])('each requirement of chapter %s at levels 1 and 2 stands in the table once', (chapter, count) => {
  const numbers = rows.map(({ number }) => number).filter((number) => number.startsWith(`${chapter}.`))

  expect(numbers).toHaveLength(count)
  expect(new Set(numbers).size).toBe(count)
})

/** The titles of a file's tests: what is the first argument before a function. A closing “: %s” names the example. */
function titlesOf(file: string): Set<string> {
  const titles =
    /\(\s*(['"`])((?:\\.|(?!\1).)+)\1,\s*(?:\{[^}]*\},\s*)?(?:async\b|function\b|\([^)]*\)\s*=>|\w+\s*=>)/g
  return new Set(
    [...read(file).matchAll(titles)].map(([, , title = '']) =>
      title.replace(/\\(.)/g, '$1').replace(/: %s$/, ''),
    ),
  )
}

test('what holds names a test, and every sentence named is a test of that file', () => {
  const bare = rows.filter(({ state, shown }) => state === 'holds' && namedIn(shown).length === 0)
  const wrong = rows.flatMap(({ number, shown }) =>
    namedIn(shown)
      .filter(({ file, sentence }) => !titlesOf(file).has(sentence))
      .map(({ file, sentence }) => `${number} ${file}: ${sentence}`),
  )
  const unknown = rows.filter(({ state }) => !['holds', 'part', 'open', 'none'].includes(state))

  expect(bare).toEqual([])
  expect(wrong).toEqual([])
  expect(unknown).toEqual([])
})
