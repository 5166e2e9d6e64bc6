import Type, { type Static } from 'typebox'
import { Country, Day, Id, Link, Moment, Nullable, OneOf, Page, Paging, Sorting } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Customer } from './customers.ts'
import { Invitation, NewCustomerInvitation, NewInvitation } from './invitations.ts'
import { measureReasons, partnerStates } from './standing.ts'
import { defineStates } from './states.ts'

/**
 * domain.md §3.5: an active partnership needs the invitation and the reseller's consent (I-04). Ending is
 * active with a day on which it ends; a removed one never comes back, a new invitation makes a new one.
 */
export const partnershipStates = defineStates({
  states: ['active', 'ending', 'removed'],
  moves: {
    'give-notice': { from: ['active'], to: 'ending' },
    'withdraw-notice': { from: ['ending'], to: 'active' },
    remove: { from: ['active', 'ending'], to: 'removed' },
  },
})

/** The other side of a partnership, as the caller sees it. */
export const Partnership = Type.Object({
  id: Id,
  partnerId: Id,
  partnerName: Type.String(),
  partnerCountry: Type.String(),
  state: OneOf(partnershipStates.states),
  authorizedAt: Moment,
  /** Whether the provider has admin access to the reseller's tenant: a grant of its own (C14). */
  grantsAdminAccess: Type.Boolean(),
  /** What keeps the two from anything new: the own organisation, this partnership, or the partner is suspended. */
  suspended: Nullable(OneOf(['own', 'partnership', 'partner'] as const)),
  /** Why the operator has suspended this partnership. */
  suspendedReason: Nullable(OneOf(measureReasons)),
  /** How the partner stands, where it is suspended or leaves the programme (pain 5); null where all is well. */
  partner: Nullable(
    Type.Object({
      state: OneOf(partnerStates.states),
      reason: Nullable(OneOf(measureReasons)),
      since: Nullable(Moment),
      leavesAt: Nullable(Moment),
    }),
  ),
  /** The end that was announced, or came, and whose doing it is. */
  ending: Nullable(
    Type.Object({
      on: Day,
      by: OneOf(['own', 'partner', 'operator']),
      reason: Nullable(Type.String()),
    }),
  ),
  can: Type.Array(
    OneOf([
      'view-customers',
      'invite-customers',
      'add-customers',
      'remove',
      'withdraw-notice',
      'revoke-access',
      'grant-access',
    ]),
  ),
})
export type Partnership = Static<typeof Partnership>

export const providerServices = ['support', 'technical', 'marketing', 'financing'] as const
export const ProviderEntry = Type.Object({
  id: Id,
  name: Type.String(),
  country: Type.String(),
  /** Where its resellers may be. */
  countries: Type.Array(Type.String()),
  services: Type.Array(OneOf(providerServices)),
  description: Type.Object({ en: Type.String(), de: Type.String() }),
  email: Type.String(),
  phone: Type.String(),
  website: Type.String(),
})
export type ProviderEntry = Static<typeof ProviderEntry>

/** So many existing customers are asked at once. */
export const mostInvitedAtOnce = 100

const onePartnership = Type.Object({ partnershipId: Id })
/** Ending ones stand among the active ones too; removed ones are a list of their own. */
const listed = { state: Type.Optional(OneOf(['active', 'ending', 'suspended', 'removed'])) }

export const partnershipsApi = {
  directory: endpoint({
    method: 'GET',
    path: '/providers',
    summary: 'Find a provider: the public directory (W3).',
    access: 'public',
    query: Type.Object({
      country: Type.Optional(Country),
      service: Type.Optional(OneOf(providerServices)),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      ...Paging,
    }),
    reply: Page(ProviderEntry),
  }),
  list: endpoint({
    method: 'GET',
    path: '/partnerships',
    summary: 'The providers of a reseller, or the resellers of a provider (W6).',
    access: 'partnership.view',
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      ...listed,
      ...Sorting(['name']),
      ...Paging,
    }),
    reply: Page(Partnership),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships.csv',
    summary: 'The same as CSV; German gets semicolons and a byte order mark, for Excel.',
    access: 'partnership.export',
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })), ...listed }),
    format: 'csv',
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId',
    summary: 'One partnership.',
    access: 'partnership.view',
    params: onePartnership,
    reply: Partnership,
  }),
  customers: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/customers',
    summary: 'View customers: those with an active relationship to both sides, nothing else (I-21).',
    access: 'customer.view',
    params: onePartnership,
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })), ...Paging }),
    reply: Page(Customer),
  }),
  request: endpoint({
    method: 'POST',
    path: '/partnership-invitations',
    summary: 'Request a partnership: prepares the mail with its personal link (W4).',
    access: 'partnership.request',
    body: NewInvitation,
    reply: Invitation,
  }),
  authorize: endpoint({
    method: 'POST',
    path: '/links/:link/authorize',
    summary: 'Authorize indirect provider: a global admin of the reseller consents (W5, I-04).',
    access: 'partnership.authorize',
    stepUp: true,
    params: Type.Object({ link: Link }),
    body: Type.Object({ isConsented: Type.Literal(true), grantsAdminAccess: Type.Boolean() }),
    reply: Partnership,
  }),
  inviteCustomer: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/customer-invitations',
    summary: 'Invite new customers: prepares the joint invitation of reseller and provider (W7).',
    access: 'customer.invite',
    params: onePartnership,
    body: NewCustomerInvitation,
    reply: Invitation,
  }),
  inviteExisting: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/existing-customers/invite',
    summary:
      'Ask customers of the own list to authorise this partner as well: each gets a personal joint link by mail (pain 55).',
    access: 'customer.invite',
    params: onePartnership,
    body: Type.Object(
      { customerIds: Type.Array(Id, { minItems: 1, maxItems: mostInvitedAtOnce, uniqueItems: true }) },
      { additionalProperties: false },
    ),
    /** Left out: no customer any more, shared already, or asked and not answered yet. */
    reply: Type.Object({ invited: Type.Integer(), left: Type.Integer() }),
  }),
}
