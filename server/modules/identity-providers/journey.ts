import * as oidc from 'openid-client'
import { openSecret, sealSecret } from '#server/platform/sealed.ts'

/** What the browser carries to the provider and back, sealed: nothing is stored before somebody comes in. */
export type Journey = {
  /** Whose provider it is. */
  organisationId: string
  /** The person who is signed in and proves again who they are; nobody yet at a sign-in. */
  provesUserId: string | null
  state: string
  nonce: string
  verifier: string
  next: string
  startedAt: number
}
export const journeyCookie = 'mittler_external_sign_in'
const journeyMs = 10 * 60_000
const purpose = 'external sign-in'

export const newJourney = (to: Pick<Journey, 'organisationId' | 'provesUserId' | 'next'>): Journey => ({
  ...to,
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
  startedAt: Date.now(),
})

export const sealJourney = (journey: Journey): string =>
  sealSecret(purpose, journeyCookie, JSON.stringify(journey)).toString('base64url')

/** The journey a cookie holds; undefined when there is none, it took too long, or it was changed on its way. */
export function openJourney(cookie: string | undefined): Journey | undefined {
  if (!cookie) return undefined
  try {
    const journey = JSON.parse(
      openSecret(purpose, journeyCookie, Buffer.from(cookie, 'base64url')),
    ) as Journey
    return journey.startedAt + journeyMs > Date.now() ? journey : undefined
  } catch {
    return undefined
  }
}
