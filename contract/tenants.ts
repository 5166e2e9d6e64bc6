import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf, Page, Paging, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** A tenant beside the account's own (§3.1); only a global admin of that tenant makes it active (W2g). */
export const associationStates = defineStates({
  states: ['requested', 'associated', 'declined', 'withdrawn', 'removed'],
  moves: {
    accept: { from: ['requested'], to: 'associated' },
    decline: { from: ['requested'], to: 'declined' },
    withdraw: { from: ['requested'], to: 'withdrawn' },
    remove: { from: ['associated'], to: 'removed' },
  },
})
/** How long a request waits for its answer. */
export const associationDays = 30
/** How many requests of one account wait at once. */
export const mostOpenAssociations = 20

export const AssociatedTenant = Type.Object({
  id: Id,
  state: OneOf(associationStates.states),
  accountName: Type.String(),
  organisationName: Type.String(),
  domain: Type.String(),
  requestedAt: Moment,
  requestedBy: Type.String(),
  /** A request nobody answered until then answers itself: it can only be made anew. */
  expiresAt: Moment,
  isExpired: Type.Boolean(),
  answeredAt: Nullable(Moment),
  answeredBy: Nullable(Type.String()),
  removedAt: Nullable(Moment),
  removedBy: Nullable(Type.String()),
  can: Type.Array(OneOf(['accept', 'decline', 'withdraw', 'remove'])),
})
export type AssociatedTenant = Static<typeof AssociatedTenant>

const one = Type.Object({ associationId: Id })

/** Further tenants of a partner's account (W2g); the account's own tenant is the primary one and stays. */
export const tenantsApi = {
  list: endpoint({
    method: 'GET',
    path: '/associated-tenants',
    summary:
      'Tenants associated with the own account, or the accounts the own tenant was asked into; newest first.',
    access: 'tenant.view',
    query: Type.Object(Paging),
    reply: Page(AssociatedTenant),
  }),
  request: endpoint({
    method: 'POST',
    path: '/associated-tenants',
    summary:
      'Ask the global admins of a tenant to associate it with the own account; an open request answers itself.',
    access: 'tenant.associate',
    stepUp: true,
    body: Type.Object({ domain: Text(253) }, { additionalProperties: false }),
    reply: AssociatedTenant,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/associated-tenants/:associationId/withdraw',
    summary: 'Take a request back that nobody has answered.',
    access: 'tenant.associate',
    params: one,
    reply: AssociatedTenant,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/associated-tenants/:associationId/accept',
    summary:
      'Associate the own tenant with the account; its people there are no longer limited to the roles of guests.',
    access: 'tenant.answer',
    stepUp: true,
    params: one,
    reply: AssociatedTenant,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/associated-tenants/:associationId/decline',
    summary: 'Refuse to be associated.',
    access: 'tenant.answer',
    params: one,
    reply: AssociatedTenant,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/associated-tenants/:associationId/remove',
    summary: 'End an association, from either side; its people in the account keep only the roles of guests.',
    access: 'tenant.remove',
    stepUp: true,
    params: one,
    reply: AssociatedTenant,
  }),
}
