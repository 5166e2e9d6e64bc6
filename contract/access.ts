import Type, { type Static } from 'typebox'
import { obstacles } from './decision.ts'
import { directoryRoles } from './directory-roles.ts'
import { Id, Moment, Nullable, OneOf, Page, Paging, Role, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { isPlanned, type TableRow, tableRows } from './permissions.ts'
import { defineStates } from './states.ts'

export const rightGroups = ['account', 'network', 'customers', 'commerce', 'operations', 'planned'] as const
export type RightGroup = (typeof rightGroups)[number]

const groups: Record<Exclude<RightGroup, 'operations' | 'planned'>, string> = {
  account:
    'home organisation customer-log guardrail legal-profile support-profile security-contact bill-to tax-id tenant location group security-report user role guest event enrolment agreement partner-id domain identity-provider mfa-policy recovery',
  network: 'partner partner-access reseller-people partnership provider-entry membership',
  customers:
    'customer customer-user customer-agreement invitation relationship farewell admin-rights admin-relationship access-health elevation licence',
  commerce: 'product price catalogue order order-approval subscription',
}

/** Under which heading a row stands: by its first word; what no heading claims is operations. */
export function groupOf(row: TableRow): RightGroup {
  if (isPlanned(row)) return 'planned'
  const [family = ''] = row.split('.')
  const found = rightGroups.find(
    (group) => group !== 'operations' && group !== 'planned' && groups[group].split(' ').includes(family),
  )
  return found ?? 'operations'
}

export const accessRequestStates = defineStates({
  states: ['open', 'approved', 'denied', 'withdrawn'],
  moves: {
    approve: { from: ['open'], to: 'approved' },
    deny: { from: ['open'], to: 'denied' },
    withdraw: { from: ['open'], to: 'withdrawn' },
  },
})

export const Right = Type.Object({
  permission: OneOf(tableRows),
  group: OneOf(rightGroups),
  /** The roles of an organisation like this that hold it. */
  holders: Type.Array(Role),
  isHeld: Type.Boolean(),
  /** The own roles that give it, or will once its feature is there. */
  through: Type.Array(Role),
})
export type Right = Static<typeof Right>

const DirectoryRoles = Type.Array(OneOf(directoryRoles))

/** By what a person holds roles in a customer's directory. */
export const AccessPath = Type.Object({
  /** A group of an admin relationship, its roles taken for a time, or the default administration. */
  kind: OneOf(['default', 'group', 'elevation'] as const),
  /** Of the roles held by it, those that are enough. */
  roles: DirectoryRoles,
  relationshipId: Nullable(Id),
  relationshipName: Nullable(Type.String()),
  groupName: Nullable(Type.String()),
  until: Nullable(Moment),
})
export type AccessPath = Static<typeof AccessPath>

/** The same question about one customer: relationship, grant and group (I-20, I-24, I-31). */
export const CustomerExplanation = Type.Object({
  id: Id,
  name: Type.String(),
  since: Moment,
  consentedBy: Type.String(),
  /** Roles of which one is needed there; none where the relationship is enough. */
  needs: DirectoryRoles,
  /** What gives the caller one of them. */
  paths: Type.Array(AccessPath),
  /** Active admin relationships that hold one; a group with the person would only have to be given it. */
  candidates: Type.Array(Type.Object({ id: Id, name: Type.String(), roles: DirectoryRoles, endsAt: Moment })),
})
export type CustomerExplanation = Static<typeof CustomerExplanation>

/** Who may do something, and whether the person asking may; if not, why, and who can change that. */
export const Explanation = Type.Object({
  permission: OneOf(tableRows),
  may: Type.Boolean(),
  through: Type.Array(Role),
  /** Security groups that give the caller one of these roles. */
  throughGroups: Type.Array(Type.String()),
  /**
   * What stands in the way first: the kind of organisation, that the feature is still to come, being a guest, the roles; that the operator has
   * suspended the organisation; that this session lacks the second factor that work on customers takes (I-31);
   * with a customer named, that it kept the right to buy back (I-01), or that no role there is held which is enough (I-24).
   */
  obstacle: Nullable(OneOf(obstacles)),
  /** Set when a customer was named. */
  customer: Nullable(CustomerExplanation),
  /** A partner’s work on one customer: the question can name which. */
  isAboutCustomers: Type.Boolean(),
  holders: Type.Array(Role),
  /** People of the own organisation who may, by name; the first hundred. */
  people: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      isMe: Type.Boolean(),
      isGuest: Type.Boolean(),
      through: Type.Array(Role),
      throughGroups: Type.Array(Type.String()),
      /** With a customer named: what gives the person a role there. */
      paths: Type.Array(AccessPath),
    }),
  ),
  /** Roles that would give it and can be asked for. */
  requestable: Type.Array(Role),
  /** Who can give what is missing. */
  givers: Type.Array(Type.String()),
})
export type Explanation = Static<typeof Explanation>

export const AccessRequest = Type.Object({
  id: Id,
  userId: Id,
  name: Type.String(),
  role: Role,
  reason: Type.String(),
  state: OneOf(accessRequestStates.states),
  createdAt: Moment,
  decidedAt: Nullable(Moment),
  decidedBy: Nullable(Type.String()),
  decisionReason: Nullable(Type.String()),
  can: Type.Array(OneOf(['approve', 'deny', 'withdraw'])),
})
export type AccessRequest = Static<typeof AccessRequest>

const one = Type.Object({ requestId: Id })

/** Rights: the table in plain words, who may and why not, and asking for more. */
export const accessApi = {
  rights: endpoint({
    method: 'GET',
    path: '/rights',
    summary:
      'Every row of the table for an organisation like this: which roles hold it, whether the caller does, and in the group `planned` what is still to come.',
    access: 'signed-in',
    reply: Type.Object({ items: Type.Array(Right) }),
  }),
  exportRights: endpoint({
    method: 'GET',
    path: '/rights/export',
    summary: 'The same as CSV, in the reader’s language.',
    access: 'signed-in',
    format: 'csv',
  }),
  explain: endpoint({
    method: 'GET',
    path: '/rights/explanation',
    summary:
      'Who of the own organisation may do this, at a customer too, and by which role, grant and group; why the caller may not, and whom to ask.',
    access: 'signed-in',
    query: Type.Object({ permission: OneOf(tableRows), customerId: Type.Optional(Id) }),
    reply: Explanation,
  }),
  request: endpoint({
    method: 'POST',
    path: '/access-requests',
    summary: 'Ask for a role with a reason (W2d); whoever can assign it gets a mail.',
    access: 'signed-in',
    body: Type.Object({ role: Role, reason: Text(500) }),
    reply: AccessRequest,
  }),
  myRequests: endpoint({
    method: 'GET',
    path: '/access-requests/mine',
    summary: 'What the caller asked for, newest first.',
    access: 'signed-in',
    query: Type.Object(Paging),
    reply: Page(AccessRequest),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/access-requests/:requestId/withdraw',
    summary: 'Take an own request back.',
    access: 'signed-in',
    params: one,
    reply: AccessRequest,
  }),
  requests: endpoint({
    method: 'GET',
    path: '/access-requests',
    summary: 'Requests of people of the own organisation, by state, newest first.',
    access: 'role.assign',
    query: Type.Object({ state: Type.Optional(OneOf(accessRequestStates.states)), ...Paging }),
    reply: Page(AccessRequest),
  }),
  approve: endpoint({
    method: 'POST',
    path: '/access-requests/:requestId/approve',
    summary: 'Give the role asked for.',
    access: 'role.assign',
    stepUp: true,
    params: one,
    body: Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
    reply: AccessRequest,
  }),
  deny: endpoint({
    method: 'POST',
    path: '/access-requests/:requestId/deny',
    summary: 'Refuse with a reason, which the person is told.',
    access: 'role.assign',
    params: one,
    body: Type.Object({ reason: Text(500) }),
    reply: AccessRequest,
  }),
}
