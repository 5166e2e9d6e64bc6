import Type, { type Static } from 'typebox'
import { adminRightsRoles, DirectoryRoleName, UnusedDays } from './admin-rights.ts'
import { Day, Id, Link, Moment, Nullable, OneOf, Page, Paging, Sorting } from './common.ts'
import { endpoint } from './endpoint.ts'
import { SupportContact } from './enrolment-profile.ts'
import { NewTenant } from './identity.ts'
import { defineStates } from './states.ts'

export { adminRightsRoles } from './admin-rights.ts'

/**
 * domain.md §3.6: only a global admin of the customer makes a relationship active (I-05). Ending is active with a
 * day on which it ends; a removed one never comes back, a new consent makes a new one.
 */
export const relationshipStates = defineStates({
  states: ['active', 'ending', 'removed'],
  moves: {
    'give-notice': { from: ['active'], to: 'ending' },
    'withdraw-notice': { from: ['ending'], to: 'active' },
    remove: { from: ['active', 'ending'], to: 'removed' },
  },
})
/** The end that was announced, and whose doing it is. */
export const Ending = Nullable(
  Type.Object({
    on: Day,
    by: OneOf(['own', 'other'] as const),
    byName: Type.String(),
    reason: Nullable(Type.String()),
    handover: Nullable(Type.String()),
  }),
)
export const adminRightsStates = defineStates({
  states: ['active', 'removed_by_customer', 'given_back'],
  moves: {
    remove: { from: ['active'], to: 'removed_by_customer' },
    'give-back': { from: ['active'], to: 'given_back' },
  },
})
/** What the right to buy means on each tier: a provider orders, a reseller has its provider order (I-03). */
export const buyRight = { reseller: 'arrange-orders', provider: 'place-orders' } as const
/** What each role of the administrator rights adds. */
export const rightOfRole = {
  'directory-readers': 'view-users',
  'user-administrator': 'manage-users',
  'license-administrator': 'assign-licences',
  'helpdesk-administrator': 'reset-passwords',
} as const satisfies Record<(typeof adminRightsRoles)[number], string>
export const partnerRights = [
  'view-account',
  ...Object.values(buyRight),
  ...Object.values(rightOfRole),
] as const
export type PartnerRight = (typeof partnerRights)[number]
export type AdminRightsRole = (typeof adminRightsRoles)[number]

/** What a partner may do with this consent: asked for by an invitation, listed on the customer's Partners page. */
export function rightsOf(
  kind: keyof typeof buyRight,
  consent: { mayOrder: boolean; roles: readonly string[] },
): PartnerRight[] {
  const granted = adminRightsRoles.filter((role) => consent.roles.includes(role))
  return [
    'view-account',
    ...(consent.mayOrder ? [buyRight[kind]] : []),
    ...granted.map((role) => rightOfRole[role]),
  ]
}

/** To administer anything is to see the people it is about: any role brings this one (C13). */
export const completeRoles = (roles: readonly AdminRightsRole[]): AdminRightsRole[] =>
  roles.length > 0
    ? adminRightsRoles.filter((role) => role === 'directory-readers' || roles.includes(role))
    : []

/** What an invitation asks of a customer, each to be granted or kept back by itself (W7–W9). */
export const Asks = Type.Object(
  {
    order: Type.Boolean(),
    roles: Type.Array(OneOf(adminRightsRoles), { maxItems: adminRightsRoles.length }),
    agreement: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type Asks = Static<typeof Asks>

/** One partner the customer authorises, and what for; a partner left out is declined. */
export const PartnerConsent = Type.Object(
  {
    partnerId: Id,
    mayOrder: Type.Boolean(),
    roles: Type.Array(OneOf(adminRightsRoles), { maxItems: adminRightsRoles.length }),
  },
  { additionalProperties: false },
)
export type PartnerConsent = Static<typeof PartnerConsent>

/** How a customer came to its partner. */
export const channels = ['own-marketing', 'referral', 'provider'] as const

/** What keeps a customer from being ordered for: what is missing on the own side by its name, else the other tier. */
export const eligibilityObstacles = [
  'no-agreement',
  'no-buy-right',
  'suspended',
  'partner-agreement',
  'partner-id',
  'frozen',
  'no-partner',
] as const

/** A customer as one partner sees it; `name` is the partner's own alias. */
export const Customer = Type.Object({
  id: Id,
  name: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  since: Moment,
  channel: OneOf(channels),
  hasAdminRights: Type.Boolean(),
  /** Only where asked for: what stands in the way of orders now; null when nothing does (pain 58). */
  orderObstacle: Type.Optional(Nullable(OneOf(eligibilityObstacles))),
})
export type Customer = Static<typeof Customer>

export const CustomerDetail = Type.Intersect([
  Customer,
  Type.Object({
    adminRights: Nullable(
      Type.Object({
        roles: Type.Array(OneOf(adminRightsRoles)),
        since: Moment,
        /** Held for long and not used: proposed to be given back (C12). */
        unusedRoles: Type.Array(OneOf(adminRightsRoles)),
      }),
    ),
    agreement: Nullable(
      Type.Object({ version: Type.String(), acceptedAt: Moment, acceptedBy: Type.String() }),
    ),
    /** Whether the customer gave the right to buy. */
    mayOrder: Type.Boolean(),
    ending: Ending,
    can: Type.Array(
      OneOf([
        'place-order',
        'create-user',
        'assign-licence',
        'view-users',
        'give-back',
        'end',
        'withdraw-notice',
      ]),
    ),
  }),
])
export type CustomerDetail = Static<typeof CustomerDetail>

/** A partner as its customer sees it (customer's Partners page). */
export const CustomerPartner = Type.Object({
  id: Id,
  partnerId: Id,
  partnerName: Type.String(),
  partnerKind: OneOf(['provider', 'reseller'] as const),
  partnerCountry: Type.String(),
  since: Moment,
  acceptedBy: Type.String(),
  /** Invited together with its partner, or alone. */
  way: OneOf(['joint-invitation', 'invitation'] as const),
  /** What the partner changed last, from the sealed log, and when it last used a role, if only to read. */
  lastUsed: Nullable(
    Type.Object({ at: Moment, personName: Type.String(), action: Type.String(), subject: Type.String() }),
  ),
  rolesUsedOn: Nullable(Day),
  /** Where the partner helps its customers, if it says so. */
  support: Nullable(SupportContact),
  /** What the partner may do, each shown as one plain sentence. */
  rights: Type.Array(OneOf(partnerRights)),
  /** Active admin relationships (GDAP): what each allows besides, and until when. */
  adminRelationships: Type.Array(
    Type.Object({ id: Id, name: Type.String(), roles: Type.Array(DirectoryRoleName), endsAt: Moment }),
  ),
  /** Null while the partner administers anything. */
  adminRightsRemovedAt: Nullable(Moment),
  ending: Ending,
  can: Type.Array(OneOf(['remove-admin-rights', 'end', 'withdraw-notice'])),
})
export type CustomerPartner = Static<typeof CustomerPartner>

export const oneCustomer = Type.Object({ customerId: Id })

export const customersApi = {
  list: endpoint({
    method: 'GET',
    path: '/customers',
    summary:
      'The customers with an active relationship, by name; `search` finds name, domain or ID, always by name (W15, I-20).',
    access: 'customer.view',
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      /** `eligibility` adds whether orders are possible, before anybody tries (pain 58). */
      include: Type.Optional(OneOf(['eligibility'] as const)),
      ...Sorting(['name', 'since']),
      ...Paging,
    }),
    reply: Page(Customer),
  }),
  get: endpoint({
    method: 'GET',
    path: '/customers/:customerId',
    summary: 'One customer’s account page (W16).',
    access: 'customer.view',
    params: oneCustomer,
    query: Type.Object({ unusedDays: UnusedDays }),
    reply: CustomerDetail,
  }),
  export: endpoint({
    method: 'GET',
    path: '/customers.csv',
    summary: 'Export customers as CSV; German gets semicolons and a byte order mark, for Excel.',
    access: 'customer.export',
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })) }),
    format: 'csv',
  }),
  accept: endpoint({
    method: 'POST',
    path: '/links/:link/accept',
    summary:
      'A customer’s global admin authorises the partners, or some of them, for what was asked or less, and accepts the agreement or not (W9).',
    access: 'relationship.accept',
    stepUp: true,
    params: Type.Object({ link: Link }),
    body: Type.Object({
      isAccepted: Type.Literal(true),
      /** Left out: all partners, for all that was asked. */
      partners: Type.Optional(Type.Array(PartnerConsent, { minItems: 1, maxItems: 2 })),
      /** The version accepted; left out, the agreement stays open. */
      agreementVersion: Type.Optional(Type.String({ maxLength: 20 })),
    }),
    reply: Type.Array(CustomerPartner),
  }),
  createTenant: endpoint({
    method: 'POST',
    path: '/links/:link/tenant',
    summary: 'An invited customer without tenant creates one on the way, and is signed in.',
    access: 'public',
    params: Type.Object({ link: Link }),
    body: NewTenant,
  }),
  agreement: endpoint({
    method: 'GET',
    path: '/customer-agreement',
    summary: 'The customer agreement in force, and whether the own organisation accepted it.',
    access: 'relationship.view',
    reply: Type.Object({
      version: Type.String(),
      acceptedAt: Nullable(Moment),
      acceptedBy: Nullable(Type.String()),
    }),
  }),
  askAgreement: endpoint({
    method: 'POST',
    path: '/customers/:customerId/agreement/ask',
    summary: 'Send the customer agreement to the customer’s global admins for signature; once a day (I-50).',
    access: 'order.place',
    params: oneCustomer,
    reply: Type.Object({ askedAt: Moment }),
  }),
  acceptAgreement: endpoint({
    method: 'POST',
    path: '/customer-agreement/accept',
    summary: 'Accept the customer agreement apart from an invitation; until then nothing is ordered (I-50).',
    access: 'relationship.accept',
    stepUp: true,
    body: Type.Object({ agreementVersion: Type.String({ maxLength: 20 }) }, { additionalProperties: false }),
  }),
  partners: endpoint({
    method: 'GET',
    path: '/partners',
    summary: 'The customer’s partners: since when, consented by whom, what each may do.',
    access: 'relationship.view',
    query: Type.Object({ ...Paging }),
    reply: Page(CustomerPartner),
  }),
  partner: endpoint({
    method: 'GET',
    path: '/partners/:relationshipId',
    summary: 'One partner of the customer.',
    access: 'relationship.view',
    params: Type.Object({ relationshipId: Id }),
    reply: CustomerPartner,
  }),
  removeAdminRights: endpoint({
    method: 'POST',
    path: '/partners/:relationshipId/remove-admin-rights',
    summary: 'Remove roles: the partner’s next request is refused (W11b, I-33); the relationship stays.',
    access: 'admin-rights.remove',
    stepUp: true,
    params: Type.Object({ relationshipId: Id }),
    reply: CustomerPartner,
  }),
}
