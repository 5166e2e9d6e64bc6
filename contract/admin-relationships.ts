import Type, { type Static } from 'typebox'
import { Day, Id, Moment, Nullable, OneOf, OptionalText, Page, Paging } from './common.ts'
import { DirectoryRoleName, elevationModes, UnusedDays } from './admin-rights.ts'
import { directoryRoles } from './directory-roles.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** An unanswered request is over after so many days (§6). */
export const requestDays = 90
/** Each extension is exactly this long (I-30). */
export const extensionDays = 180
export const longestDays = 730

/**
 * domain.md §3.8. Approving activates at once, ending ends at once: there is nothing to wait for in between, so
 * nothing can hang there (pain 35).
 */
export const adminRelationshipStates = defineStates({
  states: [
    'created',
    'approval_pending',
    'active',
    'declined',
    'withdrawn',
    'request_expired',
    'expired',
    'terminated',
  ],
  moves: {
    edit: { from: ['created'], to: 'created' },
    send: { from: ['created'], to: 'approval_pending' },
    withdraw: { from: ['approval_pending'], to: 'withdrawn' },
    approve: { from: ['approval_pending'], to: 'active' },
    decline: { from: ['approval_pending'], to: 'declined' },
    'drop-roles': { from: ['active'], to: 'active' },
    'assign-groups': { from: ['created', 'approval_pending', 'active'], to: 'active' },
    'change-auto-extend': { from: ['active'], to: 'active' },
    'demand-approval': { from: ['approval_pending', 'active'], to: 'active' },
    terminate: { from: ['active'], to: 'terminated' },
    expire: { from: ['active'], to: 'expired' },
    'expire-request': { from: ['approval_pending'], to: 'request_expired' },
  },
})
export type AdminRelationshipState = (typeof adminRelationshipStates.states)[number]

const Roles = Type.Array(DirectoryRoleName, {
  minItems: 1,
  maxItems: directoryRoles.length,
  uniqueItems: true,
})

/** Which of the partner's groups holds which of the approved roles (I-32). */
export const AdminAssignment = Type.Object({
  groupId: Id,
  groupName: Type.String(),
  roles: Type.Array(DirectoryRoleName),
  assignedBy: Type.String(),
  assignedAt: Moment,
})
export type AdminAssignment = Static<typeof AdminAssignment>

export const AdminRelationship = Type.Object({
  id: Id,
  name: Type.String(),
  partnerId: Id,
  partnerName: Type.String(),
  partnerKind: OneOf(['provider', 'reseller'] as const),
  customerId: Id,
  customerName: Type.String(),
  state: OneOf(adminRelationshipStates.states),
  durationDays: Type.Integer(),
  autoExtend: Type.Boolean(),
  roles: Type.Array(DirectoryRoleName),
  createdBy: Type.String(),
  createdAt: Moment,
  requestedAt: Nullable(Moment),
  /** Until when the customer can answer. */
  answerableUntil: Nullable(Moment),
  answeredAt: Nullable(Moment),
  answeredBy: Nullable(Type.String()),
  endsAt: Nullable(Moment),
  extensions: Type.Integer(),
  endedAt: Nullable(Moment),
  endedBy: Nullable(OneOf(['partner', 'customer', 'portal'] as const)),
  endedByName: Nullable(Type.String()),
  endReason: Nullable(Type.String()),
  /** The one it takes the place of, once approved. */
  renews: Nullable(Id),
  groups: Type.Array(AdminAssignment),
  /** When somebody of the partner last used each role here; what was never used is left out. */
  uses: Type.Array(Type.Object({ role: DirectoryRoleName, on: Day })),
  /** Active for long, and not used for 60 days: proposed to be given back. */
  unusedRoles: Type.Array(DirectoryRoleName),
  /** Who approves that its roles are taken for a time; the customer where it demands that. */
  elevation: OneOf(elevationModes),
  isElevationDemanded: Type.Boolean(),
  /** The page on which the customer's global admin answers. */
  url: Nullable(Type.String()),
  can: Type.Array(
    OneOf([
      'edit',
      'send',
      'withdraw',
      'approve',
      'decline',
      'terminate',
      'assign-groups',
      'drop-roles',
      'change-auto-extend',
      'demand-approval',
    ] as const),
  ),
})
export type AdminRelationship = Static<typeof AdminRelationship>

/** What happened to one admin relationship, as either side sees it. */
export const AdminHistoryEntry = Type.Object({
  id: Id,
  action: Type.String(),
  at: Moment,
  /** Empty when it happened by itself. */
  personName: Type.String(),
  organisationName: Type.String(),
  roles: Type.Array(DirectoryRoleName),
  group: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})
export type AdminHistoryEntry = Static<typeof AdminHistoryEntry>

const ofCustomer = Type.Object({ customerId: Id })
const one = Type.Object({ customerId: Id, adminRelationshipId: Id })
const oneGroup = Type.Object({ customerId: Id, adminRelationshipId: Id, groupId: Id })
const draft = {
  name: Type.String({ minLength: 1, maxLength: 50, pattern: '^[A-Za-z0-9_-]+$' }),
  durationDays: Type.Integer({ minimum: 1, maximum: longestDays }),
  roles: Roles,
  autoExtend: Type.Boolean(),
}
/** After how many days without use a role counts as unused; 60 unless said otherwise (C12). */
const unusedQuery = Type.Object({ unusedDays: UnusedDays })
const path = '/customers/:customerId/admin-relationships' as const
const onePath = `${path}/:adminRelationshipId` as const

export const adminRelationshipsApi = {
  all: endpoint({
    method: 'GET',
    path: '/admin-relationships',
    summary:
      'Admin relationships with all customers, or with all partners, newest first; `state` picks one state.',
    access: 'admin-relationship.view',
    query: Type.Object({ state: Type.Optional(OneOf(adminRelationshipStates.states)), ...Paging }),
    reply: Page(AdminRelationship),
  }),
  list: endpoint({
    method: 'GET',
    path,
    summary:
      'Admin relationships with this customer, newest first; a customer names itself and sees those of all partners.',
    access: 'admin-relationship.view',
    params: ofCustomer,
    query: Type.Object(Paging),
    reply: Page(AdminRelationship),
  }),
  create: endpoint({
    method: 'POST',
    path,
    summary: 'Draft a request for an admin relationship (W12); the customer does not see it yet.',
    access: 'admin-relationship.request',
    params: ofCustomer,
    body: Type.Object(draft),
    reply: AdminRelationship,
  }),
  get: endpoint({
    method: 'GET',
    path: onePath,
    summary: 'One admin relationship with its groups.',
    access: 'admin-relationship.view',
    params: one,
    query: unusedQuery,
    reply: AdminRelationship,
  }),
  history: endpoint({
    method: 'GET',
    path: `${onePath}/history`,
    summary: 'Everything that happened to it, newest first.',
    access: 'admin-relationship.view',
    params: one,
    query: Type.Object(Paging),
    reply: Page(AdminHistoryEntry),
  }),
  edit: endpoint({
    method: 'PUT',
    path: onePath,
    summary: 'Change a draft.',
    access: 'admin-relationship.request',
    params: one,
    body: Type.Object(draft),
    reply: AdminRelationship,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: onePath,
    summary: 'Delete a draft.',
    access: 'admin-relationship.request',
    params: one,
  }),
  send: endpoint({
    method: 'POST',
    path: `${onePath}/send`,
    summary:
      'Finalize request: name, duration and roles are fixed, and the customer’s global admins are asked (I-32).',
    access: 'admin-relationship.request',
    params: one,
    reply: AdminRelationship,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: `${onePath}/withdraw`,
    summary: 'Take back a request that is not answered yet.',
    access: 'admin-relationship.request',
    params: one,
    reply: AdminRelationship,
  }),
  approve: endpoint({
    method: 'POST',
    path: `${onePath}/approve`,
    summary: 'A global admin of the customer approves all roles; it is active at once (W12).',
    access: 'admin-relationship.approve',
    stepUp: true,
    params: one,
    body: Type.Object({ isAccepted: Type.Literal(true) }),
    reply: AdminRelationship,
  }),
  decline: endpoint({
    method: 'POST',
    path: `${onePath}/decline`,
    summary: 'The customer refuses the request.',
    access: 'admin-relationship.approve',
    params: one,
    body: Type.Object({ reason: OptionalText(500) }),
    reply: AdminRelationship,
  }),
  terminate: endpoint({
    method: 'POST',
    path: `${onePath}/terminate`,
    summary:
      'Ends it from either side; the group’s people are refused from their next request on (W13, I-33).',
    access: 'admin-relationship.terminate',
    stepUp: true,
    params: one,
    body: Type.Object({ reason: OptionalText(500) }),
    reply: AdminRelationship,
  }),
  dropRoles: endpoint({
    method: 'POST',
    path: `${onePath}/drop-roles`,
    summary: 'The partner gives approved roles back; its groups lose them at once, and nobody has to agree.',
    access: 'admin-relationship.request',
    params: one,
    body: Type.Object({ roles: Roles }),
    reply: AdminRelationship,
  }),
  changeAutoExtend: endpoint({
    method: 'POST',
    path: `${onePath}/auto-extend`,
    summary:
      'Switches extending by six months at the end: both sides off, only the customer on, never with Global administrator.',
    access: 'admin-relationship.terminate',
    params: one,
    body: Type.Object({ autoExtend: Type.Boolean() }),
    reply: AdminRelationship,
  }),
  assignGroup: endpoint({
    method: 'PUT',
    path: `${onePath}/groups/:groupId`,
    summary:
      'Gives a security group of the own organisation some of the roles, with effect on the next request.',
    access: 'admin-relationship.map',
    stepUp: true,
    params: oneGroup,
    body: Type.Object({ roles: Roles }),
    reply: AdminRelationship,
  }),
  unassignGroup: endpoint({
    method: 'DELETE',
    path: `${onePath}/groups/:groupId`,
    summary: 'Takes all roles of this relationship from a group, with effect on the next request (I-33).',
    access: 'admin-relationship.map',
    stepUp: true,
    params: oneGroup,
    reply: AdminRelationship,
  }),
}
