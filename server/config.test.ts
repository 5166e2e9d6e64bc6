import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('with nothing set, the demo runs on its own database', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, demo: true, databaseUrl: undefined, part: 'all' })
})

test('an own database turns the demo off and wants a secret', () => {
  const env = { DATABASE_URL: 'postgres://owner:x@db/mittler' }

  expect(() => readConfig(env)).toThrow('MITTLER_SECRET is missing')
  expect(readConfig({ ...env, MITTLER_SECRET: 'x'.repeat(32) })).toMatchObject({ demo: false })
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [
    { DATABASE_URL: 'mysql://x' },
    'DATABASE_URL is "mysql://x", but must be an address starting with postgres:',
  ],
  [{ SMTP_URL: 'smtp' }, 'SMTP_URL is "smtp"'],
  [{ MITTLER_DEMO: 'yes' }, 'MITTLER_DEMO is "yes", but must be one of on, off.'],
  [{ MITTLER_SECRET: 'short' }, 'MITTLER_SECRET is "(hidden)", but must be at least 32 characters long.'],
  [{ MITTLER_DNS_SERVERS: '9.9.9.9, dns.example' }, 'MITTLER_DNS_SERVERS is "dns.example"'],
  [{ MITTLER_TRUSTED_PROXY: 'yes' }, 'MITTLER_TRUSTED_PROXY is "yes", but must be addresses or networks'],
  [{ MITTLER_TRUSTED_PROXY: '10.0.0.0/33' }, 'MITTLER_TRUSTED_PROXY is "10.0.0.0/33"'],
  [{ MITTLER_OBJECT_STORE: 'https://s3.example/b' }, 'MITTLER_OBJECT_STORE is "(hidden)"'],
  [{ MITTLER_SUPPORT_EMAIL: 'help' }, 'MITTLER_SUPPORT_EMAIL is "help", but must be a mail address.'],
  [
    { MITTLER_SECOND_FACTORS: 'on' },
    'MITTLER_SECOND_FACTORS is "on", but must be one of by-tenant, everybody.',
  ],
  [{ MITTLER_TOTP_CODES: 'old' }, 'MITTLER_TOTP_CODES is "old", but must be one of neighbouring, current.'],
  [{ MITTLER_PART: 'some' }, 'MITTLER_PART is "some"'],
])('a wrong value names itself: %o', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence)
})

test('a password in an address is not shown', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:geheim@db' })).toThrow('mysql://me:***@db')
})

test('proxies are trusted only where they are named', () => {
  expect(readConfig({}).trustedProxies).toBeUndefined()
  expect(readConfig({ MITTLER_TRUSTED_PROXY: '10.0.0.0/8, fd00::/8,loopback' }).trustedProxies).toBe(
    '10.0.0.0/8,fd00::/8,loopback',
  )
})
