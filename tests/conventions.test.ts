import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import { de } from '#locales/de.ts'
import { en } from '#locales/en.ts'

const verbs =
  /^(accept|add|approve|apply|assign|authorize|cancel|choose|correct|create|decide|decline|draft|edit|invite|leave|publish|remove|retry|revoke|send|set|sign|start|submit|switch|update|upload|verify|withdraw)-[a-z-]+\.ts$/
const commands = globSync('server/modules/*/*.ts').filter((file) => verbs.test(basename(file)))
/** What changes only the session or the caller's own settings is no event of the business. */
const quiet = [
  'sign-in.ts',
  'switch-organisation.ts',
  'set-language.ts',
  'create-customer-tenant.ts',
  'invite-customer.ts',
  'apply-rows.ts',
]

describe('every command leaves an event', () => {
  test.each(commands.filter((file) => !quiet.includes(basename(file))))('%s', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(
      /\b(record(ing|BothSides|AsSystem)?|recordSecurity|manageUser|assignUnit)\(/,
    )
  })
})

test('only stores and commands write SQL, and no module reads another one’s files', () => {
  const views = globSync('server/modules/*/*-{view,policy}.ts')
  const guilty = views.filter((file) =>
    /\b(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(guilty).toEqual([])
})

test('no two endpoints share a method and path', () => {
  const paths = allEndpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
  expect(new Set(paths).size).toBe(paths.length)
})

const leaves = (value: unknown, path = ''): [string, unknown][] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`))
    : [[path, value]]

test('German and English have the same entries', () => {
  const names = (messages: unknown) =>
    leaves(messages)
      .map(([path]) => path)
      .toSorted()
  expect(names(de)).toEqual(names(en))
})
