import { generateSecret, generateURI, verifySync } from 'otplib'
import { openSecret, sealSecret } from '#server/platform/sealed.ts'

const purpose = 'authenticator app'
/** RFC 6238's usual step. */
const stepSeconds = 30

let toleranceSeconds = stepSeconds

/** Said once at start: whether the codes just before and just after are taken too, for clocks that are off (RFC 6238, 5.2). */
export function takeNeighbouringCodes(is: boolean): void {
  toleranceSeconds = is ? stepSeconds : 0
}

export const sealTotp = (userId: string, secret: string): Buffer => sealSecret(purpose, userId, secret)
export const openTotp = (userId: string, sealed: Buffer): string => openSecret(purpose, userId, sealed)

/** A new secret (160 bits) and what an authenticator app reads from the QR code. */
export function newTotp(issuer: string, userName: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer, label: userName, secret }) }
}

/** The time step a code belongs to; undefined when it fits none around now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const epoch = Math.floor(now.getTime() / 1000)
  const result = verifySync({
    secret,
    token: code,
    epoch,
    period: stepSeconds,
    epochTolerance: toleranceSeconds,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
