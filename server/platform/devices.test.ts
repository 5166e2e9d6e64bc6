import { beforeAll, expect, test } from 'vitest'
import { knownDevice, rememberDevice } from './devices.ts'
import { useLinkKey } from './links.ts'

beforeAll(() => useLinkKey('a secret that only this test knows, 42'))

test('a device knows the names it signed in with, and no others', () => {
  const cookie = rememberDevice(rememberDevice(undefined, 'anna@a.example'), 'ben@a.example')

  expect(knownDevice(cookie, 'anna@a.example')).toMatch(/^[\w-]{22}$/)
  expect(knownDevice(cookie, 'ben@a.example')).toMatch(/^[\w-]{22}$/)
  expect(knownDevice(cookie, 'carl@a.example')).toBeUndefined()
})

test('a changed or invented token is worth nothing', () => {
  const cookie = rememberDevice(undefined, 'anna@a.example')
  const [nonce = '', seal = ''] = cookie.split('.')

  for (const forged of [
    '',
    'x',
    '.',
    `${nonce}.`,
    `${nonce.slice(1)}A.${seal}`,
    `${nonce}.${'A'.repeat(22)}`,
  ])
    expect(knownDevice(forged, 'anna@a.example')).toBeUndefined()
})

test('a device remembers five names at most, and signing in again replaces the token', () => {
  let cookie: string | undefined
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'f']) cookie = rememberDevice(cookie, name)

  expect(cookie?.split('~')).toHaveLength(5)
  expect(knownDevice(cookie, 'a')).toBeUndefined()
  expect(knownDevice(cookie, 'b')).toBeDefined()
})
