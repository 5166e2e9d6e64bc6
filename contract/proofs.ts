/** What a session waits for: the second factor, or that the person sets one up because the tenant requires it. */
export const pendings = ['second-factor', 'set-up-factor'] as const
export type Pending = (typeof pendings)[number]

/** How a person proves who they are; `code` is that of an authenticator app, `external` the tenant's own sign-in. */
export const ways = ['password', 'code', 'passkey', 'recovery-code', 'external'] as const
export type Way = (typeof ways)[number]

/** Whose choice second factors are in an installation: each tenant's, or nobody's. */
export const secondFactorRules = ['by-tenant', 'everybody'] as const

/** A tenant's word on second factors; acting in another organisation always needs one (I-31). */
export const mfaPolicies = ['required', 'optional'] as const
export type MfaPolicy = (typeof mfaPolicies)[number]

/** A proof as old as this has to be repeated before the few actions marked `stepUp`. */
export const proofMinutes = 10
