import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import {
  secondFactorsApi,
  type Assertion,
  type Attestation,
  type PasskeyCreation,
  type PasskeyRequest,
} from '#contract/second-factors.ts'
import { call } from './api.ts'
import { useProgramme } from './session.ts'

/** Whether passkeys can be used here: at this address, and in this browser. */
export function useHasPasskeys(): boolean {
  return (useProgramme()?.passkeys ?? false) && browserSupportsWebAuthn()
}

/** The browser was not able, or not allowed, to finish. */
export class PasskeyCancelled extends Error {}

const byBrowser = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw new PasskeyCancelled('the browser gave no passkey', { cause: error })
  }
}

/** Lets the browser make a passkey, and gives what the server needs of it. */
export async function makePasskey(options: PasskeyCreation['options']): Promise<Attestation> {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  const { id, rawId, response } = await byBrowser(startRegistration({ optionsJSON }))
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, rawId, type: 'public-key', response: { clientDataJSON, attestationObject, transports } }
}

/** Lets a passkey of the person sign, as the second step or as a proof again. */
export async function proveByPasskey(): Promise<void> {
  const challenge = await call(secondFactorsApi.passkeyChallenge, {})
  await call(secondFactorsApi.proveByPasskey, await signed(challenge))
}

/** Signs in with whichever passkey the person picks. */
export async function signInByPasskey(): Promise<void> {
  const challenge = await call(secondFactorsApi.signInChallenge, {})
  await call(secondFactorsApi.signInByPasskey, await signed(challenge))
}

async function signed({ challengeId, options }: PasskeyRequest) {
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const answer = await byBrowser(startAuthentication({ optionsJSON }))
  return { challengeId, assertion: asAssertion(answer) }
}

function asAssertion({ id, rawId, response }: AuthenticationResponseJSON): Assertion {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    id,
    rawId,
    type: 'public-key',
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) },
  }
}
