import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Assertion, Attestation, PasskeyCreation, PasskeyRequest } from '#contract/second-factors.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { FactorRow } from './second-factor-store.ts'

/** The address passkeys are bound to: the configured one, whatever a request claims. */
export type Site = { id: string; origin: string; name: string }
const timeout = 5 * 60_000
/** EdDSA, ES256, RS256 (COSE): what today's authenticators sign with. */
const algorithms = [-8, -7, -257]

const known = (factors: FactorRow[]) =>
  factors.flatMap(({ credential_id, transports }) =>
    credential_id ? [{ id: credential_id, type: 'public-key' as const, transports: transports ?? [] }] : [],
  )

/**
 * What the browser makes a passkey of. It must be found without a user name and unlocked by the person
 * (fingerprint, face, PIN), so that it can stand for both factors.
 */
export async function creationFor(
  site: Site,
  person: { id: string; user_name: string; display_name: string },
  factors: FactorRow[],
): Promise<PasskeyCreation['options']> {
  const made = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userName: person.user_name,
    userID: new Uint8Array(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
    userDisplayName: person.display_name,
    supportedAlgorithmIDs: algorithms,
  })
  return {
    challenge: made.challenge,
    rp: { id: site.id, name: site.name },
    user: { id: made.user.id, name: person.user_name, displayName: person.display_name },
    pubKeyCredParams: made.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
    timeout,
    attestation: 'none',
    excludeCredentials: known(factors),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  }
}

/** What a passkey has to sign: one of these, or any that the browser knows for this site. */
export async function requestFor(site: Site, factors: FactorRow[]): Promise<PasskeyRequest['options']> {
  const { challenge } = await generateAuthenticationOptions({ rpID: site.id })
  const allowCredentials = known(factors)
  return { challenge, rpId: site.id, timeout, userVerification: 'required', allowCredentials }
}

/** Whatever is wrong with an answer, the library throws; to the person it is one thing. */
async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    throw new AppError('passkey_refused')
  }
}

/** The new passkey's public half; refused unless it answers this challenge, on this site. */
export async function readAttestation(site: Site, challenge: string, attestation: Attestation) {
  const { verified, registrationInfo } = await orRefused(
    verifyRegistrationResponse({
      response: { ...attestation, clientExtensionResults: {} } as Parameters<
        typeof verifyRegistrationResponse
      >[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!verified) throw new AppError('passkey_refused')
  return registrationInfo.credential
}

/** The passkey's new counter; refused unless it signed this challenge, on this site, unlocked by the person. */
export async function readAssertion(
  site: Site,
  challenge: string,
  { assertion, passkey }: { assertion: Assertion; passkey: FactorRow },
): Promise<number> {
  const { verified, authenticationInfo } = await orRefused(
    verifyAuthenticationResponse({
      response: { ...assertion, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: passkey.credential_id ?? '',
        publicKey: new Uint8Array(passkey.public_key ?? []),
        counter: passkey.counter ?? 0,
      },
    }),
  )
  if (!verified) throw new AppError('passkey_refused')
  return authenticationInfo.newCounter
}
