import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { AppError } from './app-error.ts'

/** What a link is for; a link of one purpose never opens another (pain 13). */
export type LinkPurpose =
  | 'invitation'
  | 'verification'
  | 'password'
  | 'guest'
  | 'membership'
  | 'status'
  | 'recovery'

let key = ''
/** Set once at start from the installation's secret. */
export function useLinkKey(secret: string): void {
  key = secret
}

/** A fingerprint that tells nothing without the installation's secret, also of short or guessable text. */
export const keyedHash = (text: string): string => createHmac('sha256', key).update(text).digest('base64url')

/** A key of its own for each purpose, made of the installation's secret (HKDF, RFC 5869). */
export const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32))

const seal = (purpose: LinkPurpose, id: string) => keyedHash(`${purpose}:${id}`).slice(0, 22)

/** `<id>.<keyed hash>`: unguessable, and no secret is stored (I-45). */
export const sealLink = (purpose: LinkPurpose, id: string): string => `${id}.${seal(purpose, id)}`

/** The ID inside an untouched link; anything else is `link_invalid`. */
export function openLink(purpose: LinkPurpose, link: string): string {
  const [id = '', given = ''] = link.split('.')
  const expected = seal(purpose, id)
  const isOurs =
    given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  if (!isOurs) throw new AppError('link_invalid')
  return id
}
