import Type, { type Static } from 'typebox'
import {
  Country,
  DomainPrefix,
  Email,
  Id,
  Language,
  Link,
  Moment,
  Nullable,
  OneOf,
  OrgKind,
  Page,
  Paging,
  Password,
  Role,
  Search,
  Sorting,
  Text,
  UserName,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { permissions } from './permissions.ts'
import { pendings, ways } from './proofs.ts'
import { defineStates } from './states.ts'

export const userStates = defineStates({
  states: ['invited', 'active', 'disabled', 'deleted'],
  moves: {
    activate: { from: ['invited'], to: 'active' },
    disable: { from: ['active'], to: 'disabled' },
    enable: { from: ['disabled'], to: 'active' },
    delete: { from: ['invited', 'active', 'disabled'], to: 'deleted' },
    restore: { from: ['deleted'], to: 'active' },
  },
})

export const organisationStates = ['enrolling', 'active', 'suspended', 'deauthorised', 'closed'] as const

export const Organisation = Type.Object({
  id: Id,
  kind: OrgKind,
  name: Type.String(),
  country: Type.String(),
  state: OneOf(organisationStates),
})
export type Organisation = Static<typeof Organisation>

/** Who is signed in, for which organisation, and what may be done there; the portal's menu reads `permissions`. */
export const Session = Type.Object({
  user: Type.Object({
    id: Id,
    userName: Type.String(),
    name: Type.String(),
    language: Language,
  }),
  organisation: Organisation,
  domain: Type.String(),
  /** Something was decided about the organisation that its people should read on every page. */
  hasMeasures: Type.Boolean(),
  roles: Type.Array(Role),
  permissions: Type.Array(OneOf(permissions)),
  organisations: Type.Array(Type.Intersect([Organisation, Type.Object({ isGuest: Type.Boolean() })])),
  /** What this session still waits for; until then it may do nothing else, and `permissions` is empty. */
  pending: Nullable(OneOf(pendings)),
  /** How this person can prove again who they are. */
  ways: Type.Array(OneOf(ways)),
  demo: Type.Boolean(),
})
export type Session = Static<typeof Session>

/** What stands before the @ of a first global admin's user name. */
export const AdminPrefix = Type.String({ pattern: '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$' })

/** A new tenant with its first global admin; used by enrolment and by invited customers. */
export const NewTenant = Type.Object(
  {
    organisationName: Text(200),
    domainPrefix: DomainPrefix,
    country: Country,
    contactEmail: Email,
    firstName: Text(50),
    lastName: Text(50),
    userPrefix: AdminPrefix,
    password: Password,
    language: Language,
  },
  { additionalProperties: false },
)
export type NewTenant = Static<typeof NewTenant>

/** What can be done to a person; the portal draws its buttons from `can`. */
export const userActions = [
  'update-roles',
  'edit',
  'invite',
  'reset-password',
  'end-sessions',
  'disable',
  'enable',
  'delete',
  'restore',
  'remove-guest',
  'reset-second-factors',
] as const

export const User = Type.Object({
  id: Id,
  userName: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  displayName: Type.String(),
  email: Nullable(Type.String()),
  language: Language,
  state: OneOf(userStates.states),
  usageLocation: Nullable(Type.String()),
  /** At home in another tenant. */
  isGuest: Type.Boolean(),
  /** Can hold only the roles of guests; not so where that tenant is associated with the account. */
  isLimited: Type.Boolean(),
  /** Other organisations this person of ours is a guest of. */
  guestOf: Type.Array(Type.String()),
  /** All that count: the own ones and those of the groups. */
  roles: Type.Array(Role),
  /** Given to the person, not through a group; these are ticked and unticked. */
  ownRoles: Type.Array(Role),
  groups: Type.Array(Type.Object({ id: Id, name: Type.String(), roles: Type.Array(Role) })),
  lastSignInAt: Nullable(Moment),
  hasSecondFactor: Type.Boolean(),
  /** Deleted people: until when the deletion can be taken back. */
  restorableUntil: Nullable(Moment),
  can: Type.Array(OneOf(userActions)),
})
export type User = Static<typeof User>

const DemoPerson = Type.Object({
  userName: Type.String(),
  name: Type.String(),
  organisation: Type.String(),
  kind: OrgKind,
  roles: Type.Array(Role),
})
export type DemoPerson = Static<typeof DemoPerson>

export const identityApi = {
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    summary:
      'Sign in with user name and password; the session travels in an HttpOnly cookie. Where a second factor is needed, the session is pending until it is given.',
    access: 'public',
    body: Type.Object({ userName: UserName, password: Type.String({ minLength: 1, maxLength: 200 }) }),
  }),
  session: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, for which organisation, with which permissions.',
    access: 'signed-in',
    whilePending: pendings,
    reply: Session,
  }),
  visitor: endpoint({
    method: 'GET',
    path: '/visitor',
    summary:
      'Who looks at the portal: the session, or null where nobody is signed in; no refusal either way.',
    access: 'public',
    whilePending: pendings,
    reply: Type.Object({ session: Nullable(Session) }),
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    summary: 'End this session.',
    access: 'signed-in',
    whilePending: pendings,
  }),
  signOutEverywhere: endpoint({
    method: 'DELETE',
    path: '/sessions',
    summary: 'End every session of the person, on all devices.',
    access: 'signed-in',
    stepUp: true,
  }),
  switchOrganisation: endpoint({
    method: 'POST',
    path: '/session/organisation',
    summary:
      'Act for another organisation the person belongs to; the session waits for a second factor if none was proved and it is not the own one (I-31).',
    access: 'signed-in',
    whilePending: ['set-up-factor'],
    body: Type.Object({ organisationId: Id }),
    reply: Session,
  }),
  setLanguage: endpoint({
    method: 'PUT',
    path: '/session/language',
    summary: 'Choose the language of the portal and of mails to this person.',
    access: 'signed-in',
    whilePending: pendings,
    body: Type.Object({ language: Language }),
  }),
  domainAvailability: endpoint({
    method: 'GET',
    path: '/domains/:domainPrefix',
    summary: 'Whether an initial domain is still free, with suggestions when it is not (I-43).',
    access: 'public',
    params: Type.Object({ domainPrefix: DomainPrefix }),
    reply: Type.Object({
      domain: Type.String(),
      isAvailable: Type.Boolean(),
      suggestions: Type.Array(Type.String()),
    }),
  }),
  createTenant: endpoint({
    method: 'POST',
    path: '/tenants',
    summary: 'Create a tenant for a reseller that enrols, with its first global admin, and sign in (W1.3).',
    access: 'public',
    body: NewTenant,
  }),
  users: endpoint({
    method: 'GET',
    path: '/users',
    summary: 'The people of the own organisation and its guests, by name; deleted ones only when asked for.',
    access: 'user.view',
    query: Type.Object({
      ...Search,
      state: Type.Optional(OneOf(userStates.states)),
      role: Type.Optional(Role),
      ...Sorting(['name']),
      ...Paging,
    }),
    reply: Page(User),
  }),
  updateRoles: endpoint({
    method: 'PUT',
    path: '/users/:userId/roles',
    summary: 'Tick or untick roles of a person (W2b); the last holder of a needed role stays (I-40).',
    access: 'role.assign',
    stepUp: true,
    params: Type.Object({ userId: Id }),
    body: Type.Object({ roles: Type.Array(Role, { uniqueItems: true, maxItems: 15 }) }),
    reply: User,
  }),
  passwordLink: endpoint({
    method: 'GET',
    path: '/password-links/:link',
    summary: 'Whose password this link sets; opening changes nothing.',
    access: 'public',
    params: Type.Object({ link: Link }),
    reply: Type.Object({
      userName: Type.String(),
      organisation: Type.String(),
      /** `reset`: somebody asked for it on the sign-in page. */
      purpose: OneOf(['invite', 'reset']),
      expiresAt: Moment,
    }),
  }),
  setPassword: endpoint({
    method: 'POST',
    path: '/password-links/:link',
    summary: 'Set the password with a mailed link; the link works once (I-44).',
    access: 'public',
    params: Type.Object({ link: Link }),
    body: Type.Object({ password: Password }),
  }),
  demoPeople: endpoint({
    method: 'GET',
    path: '/demo/people',
    summary: 'The cast of the demo world.',
    access: 'public',
    demoOnly: true,
    reply: Type.Array(DemoPerson),
  }),
  continueAs: endpoint({
    method: 'POST',
    path: '/demo/session',
    summary: 'Continue as one of the cast, without password.',
    access: 'public',
    demoOnly: true,
    body: Type.Object({ userName: UserName }),
  }),
}
