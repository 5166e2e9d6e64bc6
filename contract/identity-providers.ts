import Type, { type Static } from 'typebox'
import { Moment, Nullable, Role, Text, UserName } from './common.ts'
import { endpoint } from './endpoint.ts'

const GroupRole = Type.Object({ group: Text(200), role: Role }, { additionalProperties: false })

/** The tenant's own sign-in (OpenID Connect); its secret is written, never shown. */
export const IdentityProvider = Type.Object({
  name: Type.String(),
  issuer: Type.String(),
  clientId: Type.String(),
  createsUsers: Type.Boolean(),
  groupClaim: Type.String(),
  groupRoles: Type.Array(GroupRole),
  isExclusive: Type.Boolean(),
  /** First sign-in that worked since the last change; before it, the provider cannot become the only way. */
  testedAt: Nullable(Moment),
  changedBy: Type.String(),
  changedAt: Moment,
})
export type IdentityProvider = Static<typeof IdentityProvider>

const Settings = Type.Object(
  {
    name: Text(60),
    issuer: Type.String({ format: 'uri', maxLength: 300 }),
    clientId: Text(200),
    /** Left out: the one before stays. */
    clientSecret: Type.Optional(Text(500)),
    createsUsers: Type.Boolean(),
    groupClaim: Text(100),
    groupRoles: Type.Array(GroupRole, { maxItems: 50 }),
  },
  { additionalProperties: false },
)
export type IdentityProviderSettings = Static<typeof Settings>

const Current = Type.Object({
  provider: Nullable(IdentityProvider),
  /** To be entered at the provider as the address people return to. */
  redirectUri: Type.String(),
  /** Names that may come in through it end in one of these. */
  domains: Type.Array(Type.String()),
})
export type CurrentIdentityProvider = Static<typeof Current>

export const identityProvidersApi = {
  get: endpoint({
    method: 'GET',
    path: '/identity-provider',
    summary: 'The tenant’s own sign-in, if it has one.',
    access: 'identity-provider.manage',
    reply: Current,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/identity-provider',
    summary: 'Set up or change the tenant’s own sign-in; any OpenID Connect provider with discovery.',
    access: 'identity-provider.manage',
    stepUp: true,
    body: Settings,
    reply: Current,
  }),
  setExclusive: endpoint({
    method: 'PUT',
    path: '/identity-provider/exclusive',
    summary: 'Make it the only way in, once a global admin has come in through it; or allow passwords again.',
    access: 'identity-provider.manage',
    stepUp: true,
    body: Type.Object({ isExclusive: Type.Boolean() }, { additionalProperties: false }),
    reply: Current,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/identity-provider',
    summary:
      'Remove the tenant’s own sign-in; its people sign in with passwords, which they can have mailed links for.',
    access: 'identity-provider.manage',
    stepUp: true,
  }),
  ways: endpoint({
    method: 'POST',
    path: '/sign-in-ways',
    summary: 'How names of this domain sign in; says nothing about whether the person exists.',
    access: 'public',
    body: Type.Object({ userName: UserName }),
    reply: Type.Object({
      provider: Nullable(Type.Object({ name: Type.String() })),
      isExclusive: Type.Boolean(),
    }),
  }),
}
