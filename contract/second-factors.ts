import Type, { type Static, type TSchema } from 'typebox'
import { Id, Moment, Nullable, OneOf, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { User } from './identity.ts'
import { mfaPolicies } from './proofs.ts'

export const factorKinds = ['totp', 'passkey'] as const
export const recoveryCodeCount = 10

export const SecondFactor = Type.Object({
  id: Id,
  kind: OneOf(factorKinds),
  name: Type.String(),
  createdAt: Moment,
  lastUsedAt: Nullable(Moment),
})
export type SecondFactor = Static<typeof SecondFactor>

export const OwnSecurity = Type.Object({
  factors: Type.Array(SecondFactor),
  recoveryCodesLeft: Type.Integer(),
  policy: OneOf(mfaPolicies),
})
export type OwnSecurity = Static<typeof OwnSecurity>

/** New recovery codes stand only in this one reply (I-44); empty when the person has some already. */
const Added = Type.Object({ factor: SecondFactor, recoveryCodes: Type.Array(Type.String()) })
export type Added = Static<typeof Added>

/** Base64url, as WebAuthn's JSON writes bytes. */
const Bytes = Type.String({ minLength: 1, maxLength: 20_000, pattern: '^[A-Za-z0-9_-]+$' })
const Transports = Type.Array(Type.String({ maxLength: 20 }), { maxItems: 10 })
const Known = Type.Object({ id: Bytes, type: Type.Literal('public-key'), transports: Transports })

/** What the browser asks a passkey to sign (WebAuthn level 3, `PublicKeyCredentialRequestOptionsJSON`). */
export const PasskeyRequest = Type.Object({
  challengeId: Id,
  options: Type.Object({
    challenge: Bytes,
    rpId: Type.String(),
    timeout: Type.Integer(),
    userVerification: Type.Literal('required'),
    allowCredentials: Type.Array(Known),
  }),
})
export type PasskeyRequest = Static<typeof PasskeyRequest>

/** What the browser makes a passkey of (`PublicKeyCredentialCreationOptionsJSON`). */
export const PasskeyCreation = Type.Object({
  setUpId: Id,
  options: Type.Object({
    challenge: Bytes,
    rp: Type.Object({ id: Type.String(), name: Type.String() }),
    user: Type.Object({ id: Bytes, name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() })),
    timeout: Type.Integer(),
    attestation: Type.Literal('none'),
    excludeCredentials: Type.Array(Known),
    authenticatorSelection: Type.Object({
      residentKey: Type.Literal('required'),
      requireResidentKey: Type.Literal(true),
      userVerification: Type.Literal('required'),
    }),
  }),
})
export type PasskeyCreation = Static<typeof PasskeyCreation>

const answerOf = <T extends TSchema>(response: T) =>
  Type.Object({ id: Bytes, rawId: Bytes, type: Type.Literal('public-key'), response })
const Assertion = answerOf(
  Type.Object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Type.Optional(Bytes),
  }),
)
export type Assertion = Static<typeof Assertion>
const Attestation = answerOf(
  Type.Object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: Type.Optional(Transports),
  }),
)
export type Attestation = Static<typeof Attestation>

const Code = Type.String({ minLength: 6, maxLength: 60 })
const FactorName = Text(60)

/** Signing in and proving again who it is. */
const proving = {
  proveByPassword: endpoint({
    method: 'POST',
    path: '/session/password',
    summary: 'Prove again with the password who it is; the cookie is replaced.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }) }),
  }),
  proveByCode: endpoint({
    method: 'POST',
    path: '/session/second-factor',
    summary:
      'The second step of signing in, or a proof again: a code of the authenticator app or a recovery code; the cookie is replaced.',
    access: 'signed-in',
    whilePending: ['second-factor'],
    body: Type.Object({ code: Code }),
  }),
  passkeyChallenge: endpoint({
    method: 'POST',
    path: '/session/passkey-challenge',
    summary: 'What a passkey of this person has to sign; holds five minutes, once.',
    access: 'signed-in',
    whilePending: ['second-factor'],
    reply: PasskeyRequest,
  }),
  proveByPasskey: endpoint({
    method: 'POST',
    path: '/session/passkey',
    summary: 'The second step of signing in, or a proof again, with a passkey; the cookie is replaced.',
    access: 'signed-in',
    whilePending: ['second-factor'],
    body: Type.Object({ challengeId: Id, assertion: Assertion }),
  }),
  signInChallenge: endpoint({
    method: 'POST',
    path: '/passkey-challenges',
    summary: 'What a passkey has to sign to sign in without a user name; holds five minutes, once.',
    access: 'public',
    reply: PasskeyRequest,
  }),
  signInByPasskey: endpoint({
    method: 'POST',
    path: '/passkey-sign-ins',
    summary: 'Sign in with a passkey alone: it is held and unlocked by the person, which makes two factors.',
    access: 'public',
    body: Type.Object({ challengeId: Id, assertion: Assertion }),
  }),
}

/** A person's own second factors. */
const own = {
  get: endpoint({
    method: 'GET',
    path: '/second-factors',
    summary: 'The second factors of the person who is signed in, and how many recovery codes are left.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    reply: OwnSecurity,
  }),
  startTotp: endpoint({
    method: 'POST',
    path: '/second-factors/totp-set-ups',
    summary: 'A new secret for an authenticator app; it counts once a code of it is given.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    stepUp: true,
    isSecret: true,
    reply: Type.Object({ setUpId: Id, secret: Type.String(), uri: Type.String() }),
  }),
  addTotp: endpoint({
    method: 'POST',
    path: '/second-factors/totp',
    summary:
      'Add the authenticator app, proved by its first code; with the first factor come recovery codes.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    stepUp: true,
    isSecret: true,
    body: Type.Object({ setUpId: Id, name: FactorName, code: Code }),
    reply: Added,
  }),
  startPasskey: endpoint({
    method: 'POST',
    path: '/second-factors/passkey-set-ups',
    summary: 'What the browser makes a passkey of; holds five minutes, once.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    stepUp: true,
    reply: PasskeyCreation,
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/second-factors/passkey',
    summary: 'Add the passkey the browser made; with the first factor come recovery codes.',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    stepUp: true,
    isSecret: true,
    body: Type.Object({ setUpId: Id, name: FactorName, attestation: Attestation }),
    reply: Added,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/second-factors/:factorId',
    summary: 'Remove an own second factor; the last one stays while the tenant requires one.',
    access: 'signed-in',
    stepUp: true,
    params: Type.Object({ factorId: Id }),
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/recovery-codes',
    summary: 'New recovery codes, shown once; those from before work no longer.',
    access: 'signed-in',
    stepUp: true,
    isSecret: true,
    reply: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
  }),
}

/** What an administrator does about second factors. */
const administration = {
  reset: endpoint({
    method: 'POST',
    path: '/users/:userId/reset-second-factors',
    summary:
      'Remove the second factors of a person who lost them, with a reason; only a global admin for a global admin (I-40). Every session of the person ends.',
    access: 'role.assign',
    stepUp: true,
    params: Type.Object({ userId: Id }),
    body: Type.Object({ reason: Text(500) }),
    reply: User,
  }),
  changePolicy: endpoint({
    method: 'PUT',
    path: '/organisation/mfa-policy',
    summary: 'Whether everyone who acts for this tenant needs a second factor.',
    access: 'mfa-policy.change',
    stepUp: true,
    body: Type.Object({ policy: OneOf(mfaPolicies) }),
  }),
}

export const secondFactorsApi = { ...proving, ...own, ...administration }
