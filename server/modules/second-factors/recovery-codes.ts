import { randomInt } from 'node:crypto'
import { recoveryCodeCount } from '#contract/second-factors.ts'
import type { Tx } from '#server/platform/database.ts'
import { keyedHash } from '#server/platform/links.ts'
import { replaceCodes } from './second-factor-store.ts'

/** Letters and digits nobody takes for each other; 25 of them make 122 bits, more than a hash lets be guessed (ASVS 6.5.2). */
const signs = 'abcdefghjkmnpqrstvwxyz23456789'
const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
const newCode = () => Array.from({ length: 5 }, group).join('-')

/** However a person types it: spaces, dashes and capitals do not matter. */
const normalized = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
export const hashOfCode = (userId: string, code: string): string =>
  keyedHash(`recovery code ${userId} ${normalized(code)}`)

/** Ten new codes in place of all from before; only their keyed hashes stay (I-44). Runs in `as_identity`. */
export async function newRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  const hashes = codes.map((code) => hashOfCode(userId, code))
  await replaceCodes(tx, userId, hashes)
  return codes
}
