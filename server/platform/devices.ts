import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from './links.ts'

/**
 * A device somebody signed in on before keeps a token per name: `<nonce>.<keyed hash of name and nonce>`. It
 * opens nothing; it only tells the person from strangers who guess at the same name, so that those can never
 * lock the person out. A stolen one has a count of failures of its own.
 */
export const deviceCookie = 'mittler_device'
export const deviceDays = 400 // the longest browsers keep a cookie
const mostNames = 5

const sealOf = (name: string, nonce: string) => keyedHash(`device:${nonce}:${name}`).slice(0, 22)
const tokensIn = (cookie: string | undefined) => (cookie ?? '').split('~').slice(0, mostNames)

function isOf(name: string, token: string): boolean {
  const [nonce = '', seal = ''] = token.split('.')
  const expected = sealOf(name, nonce)
  return seal.length === expected.length && timingSafeEqual(Buffer.from(seal), Buffer.from(expected))
}

/** The nonce of the token this device holds for a name; undefined on a device that never signed in with it. */
export const knownDevice = (cookie: string | undefined, name: string): string | undefined =>
  tokensIn(cookie)
    .find((token) => isOf(name, token))
    ?.split('.')[0]

/** The cookie with a fresh token for the name, which replaces the one before; several people may share a device. */
export function rememberDevice(cookie: string | undefined, name: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const others = tokensIn(cookie).filter(
    (token) => /^[\w-]{22}\.[\w-]{22}$/.test(token) && !isOf(name, token),
  )
  return [`${nonce}.${sealOf(name, nonce)}`, ...others].slice(0, mostNames).join('~')
}
