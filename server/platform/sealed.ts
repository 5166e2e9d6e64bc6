import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from './links.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Encrypts a secret for the database; `of` names whose it is, and only under that name it opens again. */
export function sealSecret(purpose: string, of: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce).setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The secret again; throws when it was changed, or belongs to somebody else. */
export function openSecret(purpose: string, of: string, sealed: Buffer): string {
  const decipher = createDecipheriv(algorithm, keyFor(purpose), sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(of))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString()
}
