import { expect, test } from 'vitest'
import { isBreached } from './breached-passwords.ts'

test.each([
  '123456789012',
  'PASSWORD',
  'Password2026',
  'Password2026!',
  '2026-password-1',
  'P@ssw0rd1234',
  'passwordpassword',
  'dragon1234567890',
  'QWERTYUIOP12',
  'letmeinletmein',
])('%s is known from breaches', (password) => {
  expect(isBreached(password)).toBe(true)
})

test.each([
  'Sieben-Zwerge-77',
  'Kompass-2026-Nord',
  'correct horse battery staple',
  'dragon fruit under the bridge',
  'x9vK2pLq84TzWm',
  '83640175926481',
  'Nebel-ueber-dem-Fjord-8',
])('%s is nobody’s first guess', (password) => {
  expect(isBreached(password)).toBe(false)
})
