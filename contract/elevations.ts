import Type, { type Static } from 'typebox'
import { DirectoryRoleName, elevationApprovers, elevationModes } from './admin-rights.ts'
import { AdminRelationship } from './admin-relationships.ts'
import { Id, Moment, Nullable, OneOf, Page, Paging, Text } from './common.ts'
import { directoryRoles } from './directory-roles.ts'
import { endpoint } from './endpoint.ts'

/** A request nobody answers is over after so many days. */
export const elevationRequestDays = 7

/** Rights for a time within an admin relationship. */
export const Elevation = Type.Object({
  id: Id,
  relationshipId: Id,
  relationshipName: Type.String(),
  customerId: Id,
  customerName: Type.String(),
  partnerName: Type.String(),
  personName: Type.String(),
  isMe: Type.Boolean(),
  roles: Type.Array(DirectoryRoleName),
  reason: Type.String(),
  ticket: Nullable(Type.String()),
  minutes: Type.Integer(),
  /** Who has to approve it first. */
  approver: OneOf(elevationApprovers),
  state: OneOf(['requested', 'active', 'denied', 'ended'] as const),
  requestedAt: Moment,
  decidedAt: Nullable(Moment),
  decidedBy: Nullable(Type.String()),
  /** From when to when the roles were held; both null as long as they never were. */
  startedAt: Nullable(Moment),
  endsAt: Nullable(Moment),
  /** Who ended it before its time, if somebody else did. */
  endedBy: Nullable(Type.String()),
  can: Type.Array(OneOf(['approve', 'deny', 'end', 'revoke'] as const)),
})
export type Elevation = Static<typeof Elevation>

/** What somebody did at the customer while the roles were held; reading leaves no entry. */
export const ElevationAct = Type.Object({
  id: Id,
  at: Moment,
  action: Type.String(),
  subject: Type.String(),
  reason: Nullable(Type.String()),
  requestId: Type.String(),
})
export type ElevationAct = Static<typeof ElevationAct>

const ofCustomer = Type.Object({ customerId: Id })
const oneElevation = Type.Object({ customerId: Id, elevationId: Id })
const elevations = '/customers/:customerId/elevations' as const

export const elevationsApi = {
  all: endpoint({
    method: 'GET',
    path: '/elevations',
    summary:
      'Roles taken for a time at all of the own customers, or by all of the own partners: who, why, how long; newest first.',
    access: 'admin-relationship.view',
    query: Type.Object(Paging),
    reply: Page(Elevation),
  }),
  export: endpoint({
    method: 'GET',
    path: '/elevations.csv',
    summary: 'The newest 10,000 of the same with how much was done in each, as CSV; German gets semicolons.',
    access: 'admin-relationship.view',
    format: 'csv',
  }),
  acts: endpoint({
    method: 'GET',
    path: `${elevations}/:elevationId/acts`,
    summary: 'What was done at the customer while the roles were held, newest first (pain 44).',
    access: 'admin-relationship.view',
    params: oneElevation,
    query: Type.Object(Paging),
    reply: Page(ElevationAct),
  }),
  list: endpoint({
    method: 'GET',
    path: elevations,
    summary:
      'Who of the partners had more rights for a time, why and how long, of one admin relationship where it is named; newest first.',
    access: 'admin-relationship.view',
    params: ofCustomer,
    query: Type.Object({ adminRelationshipId: Type.Optional(Id), ...Paging }),
    reply: Page(Elevation),
  }),
  request: endpoint({
    method: 'POST',
    path: elevations,
    summary:
      'Take roles of an admin relationship for 15 minutes to 8 hours, with a reason that stands in the customer’s log; where the partner or the customer wants it, somebody approves first.',
    access: 'elevation.request',
    stepUp: true,
    params: ofCustomer,
    body: Type.Object({
      adminRelationshipId: Id,
      roles: Type.Array(DirectoryRoleName, {
        minItems: 1,
        maxItems: directoryRoles.length,
        uniqueItems: true,
      }),
      minutes: Type.Integer({ minimum: 15, maximum: 480 }),
      reason: Text(500),
      ticket: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    reply: Elevation,
  }),
  approve: endpoint({
    method: 'POST',
    path: `${elevations}/:elevationId/approve`,
    summary: 'Approve somebody else’s, of the own organisation or as the customer; its minutes begin now.',
    access: 'elevation.decide',
    stepUp: true,
    params: oneElevation,
    reply: Elevation,
  }),
  deny: endpoint({
    method: 'POST',
    path: `${elevations}/:elevationId/deny`,
    summary: 'Refuse it.',
    access: 'elevation.decide',
    params: oneElevation,
    reply: Elevation,
  }),
  end: endpoint({
    method: 'POST',
    path: `${elevations}/:elevationId/end`,
    summary: 'End the own one before its time, or take the request back; the next request is refused (I-33).',
    access: 'elevation.request',
    params: oneElevation,
    reply: Elevation,
  }),
  revoke: endpoint({
    method: 'POST',
    path: `${elevations}/:elevationId/revoke`,
    summary:
      'End somebody else’s before its time, of the own organisation or as the customer; the next request is refused (I-33).',
    access: 'elevation.decide',
    params: oneElevation,
    reply: Elevation,
  }),
  allow: endpoint({
    method: 'POST',
    path: '/customers/:customerId/admin-relationships/:adminRelationshipId/elevation',
    summary:
      'Whether people may take its roles for a time: not at all, with a reason, or once a colleague or the customer approves.',
    access: 'admin-relationship.map',
    stepUp: true,
    params: Type.Object({ customerId: Id, adminRelationshipId: Id }),
    body: Type.Object({ elevation: OneOf(elevationModes) }),
    reply: AdminRelationship,
  }),
  demand: endpoint({
    method: 'POST',
    path: '/customers/:customerId/admin-relationships/:adminRelationshipId/elevation-approval',
    summary: 'The customer approves each taking of roles itself, whatever the partner says, or no longer.',
    access: 'admin-relationship.approve',
    stepUp: true,
    params: Type.Object({ customerId: Id, adminRelationshipId: Id }),
    body: Type.Object({ isDemanded: Type.Boolean() }, { additionalProperties: false }),
    reply: AdminRelationship,
  }),
}
