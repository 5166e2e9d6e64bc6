import Type, { type Static } from 'typebox'
import { adminRightsRoles, DirectoryRoleName, UnusedDays } from './admin-rights.ts'
import { Day, Id, Moment, Nullable, OneOf, Page, Paging } from './common.ts'
import { directoryRoles } from './directory-roles.ts'
import { endpoint } from './endpoint.ts'

/** Notices before an end, in days (pain 32). */
export const noticeDays = [90, 60, 30, 7, 1] as const
/** What ends within so many days can be renewed. */
export const renewableDays = 90
/** What a page offers instead; the query takes any number within bounds. */
export const unusedChoices = [30, 60, 90] as const
/** At so many customers default administration is given back at once. */
export const mostGivenBack = 1000
/** What ends within so many days is shown as a problem. */
export const expiringDays = 60

export const healthProblems = [
  'none',
  'expiring',
  'unused',
  'global-administrator',
  'no-group',
  'no-second-factor',
] as const
export type HealthProblem = (typeof healthProblems)[number]

/** How the access to one customer stands. */
export const AccessHealth = Type.Object({
  customerId: Id,
  customerName: Type.String(),
  hasDefault: Type.Boolean(),
  /** Active admin relationships, and requests that wait. */
  active: Type.Integer(),
  pending: Type.Integer(),
  /** When the first of them ends that does not extend itself. */
  endsAt: Nullable(Moment),
  lastUsedOn: Nullable(Day),
  /** People in its groups without a second factor: they cannot act. */
  withoutFactor: Type.Integer(),
  problems: Type.Array(OneOf(healthProblems)),
})
export type AccessHealth = Static<typeof AccessHealth>
export const healthSorts = ['name', 'end', 'use'] as const

export const EndingRelationship = Type.Object({
  id: Id,
  name: Type.String(),
  customerId: Id,
  customerName: Type.String(),
  endsAt: Moment,
  autoExtend: Type.Boolean(),
  hasGlobalAdmin: Type.Boolean(),
  /** A request to renew it waits for the customer. */
  isAsked: Type.Boolean(),
})
export type EndingRelationship = Static<typeof EndingRelationship>

export const Renewal = Type.Object({
  id: Id,
  total: Type.Integer(),
  waiting: Type.Integer(),
  extended: Type.Integer(),
  requested: Type.Integer(),
  refused: Type.Integer(),
  /** Left undone because somebody stopped it, and who. */
  cancelled: Type.Integer(),
  cancelledBy: Nullable(Type.String()),
  startedBy: Type.String(),
  startedAt: Moment,
  finishedAt: Nullable(Moment),
  can: Type.Array(OneOf(['cancel'] as const)),
})
export type Renewal = Static<typeof Renewal>

export const refusals = ['not-active', 'too-early', 'already-asked', 'no-roles', 'suspended'] as const
export const RenewalRow = Type.Object({
  relationshipId: Id,
  name: Type.String(),
  customerId: Id,
  customerName: Type.String(),
  state: OneOf(['waiting', 'extended', 'requested', 'refused', 'cancelled'] as const),
  reason: Nullable(OneOf(refusals)),
  successorId: Nullable(Id),
})
export type RenewalRow = Static<typeof RenewalRow>

export const AccessFigures = Type.Object({
  customers: Type.Integer(),
  /** Customers with an active admin relationship, and with default administration. */
  withRelationship: Type.Integer(),
  withDefault: Type.Integer(),
  /** Admin relationships that end within 60 days and do not extend themselves, and requests that wait. */
  expiring: Type.Integer(),
  pending: Type.Integer(),
  withGlobalAdministrator: Type.Integer(),
  /** The roles held most often, by how many active admin relationships. */
  topRoles: Type.Array(Type.Object({ role: DirectoryRoleName, relationships: Type.Integer() })),
  /** Default administration nobody used for more than 30, 60 and 90 days, each without the next. */
  idle: Type.Object({ from30: Type.Integer(), from60: Type.Integer(), from90: Type.Integer() }),
})
export type AccessFigures = Static<typeof AccessFigures>

const sorting = {
  sort: Type.Optional(OneOf(healthSorts)),
  /** After how many days without use a role counts as unused. */
  unusedDays: UnusedDays,
  /** Only where default administration has not been used for so many days. */
  idleDays: UnusedDays,
}

/** Taking care of all admin relationships at once: what ends, what is unused, what is wrong. */
export const accessCareApi = {
  health: endpoint({
    method: 'GET',
    path: '/access-health',
    summary: 'How the access to each customer stands, by name, by the first end or by the last use.',
    access: 'access-health.view',
    query: Type.Object({ ...sorting, ...Paging }),
    reply: Page(AccessHealth),
  }),
  exportHealth: endpoint({
    method: 'GET',
    path: '/access-health.csv',
    summary: 'The first 10,000 of the same list as CSV; German gets semicolons and a byte order mark.',
    access: 'access-health.view',
    query: Type.Object(sorting),
    format: 'csv',
  }),
  figures: endpoint({
    method: 'GET',
    path: '/access-health/figures',
    summary: 'The administration of all customers in figures: what there is, ends, waits, and is not used.',
    access: 'access-health.view',
    reply: AccessFigures,
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/access-health/give-back',
    summary:
      'Give default administration back at these customers, all of it or some roles (W11c); the customers are told.',
    access: 'admin-relationship.terminate',
    body: Type.Object(
      {
        customerIds: Type.Array(Id, { minItems: 1, maxItems: mostGivenBack, uniqueItems: true }),
        /** Left out: all of them. */
        roles: Type.Optional(
          Type.Array(OneOf(adminRightsRoles), {
            minItems: 1,
            maxItems: adminRightsRoles.length,
            uniqueItems: true,
          }),
        ),
      },
      { additionalProperties: false },
    ),
    /** At how many there was something to give back. */
    reply: Type.Object({ changed: Type.Integer() }),
  }),
  ending: endpoint({
    method: 'GET',
    path: '/renewals/ending',
    summary: 'Active admin relationships that end within 90 days, the first to end first.',
    access: 'access-health.view',
    query: Type.Object(Paging),
    reply: Page(EndingRelationship),
  }),
  renewals: endpoint({
    method: 'GET',
    path: '/renewals',
    summary: 'Renewals that were started, newest first.',
    access: 'access-health.view',
    query: Type.Object(Paging),
    reply: Page(Renewal),
  }),
  renew: endpoint({
    method: 'POST',
    path: '/renewals',
    summary:
      'Renews the named admin relationships, or all that end within so many days, as one job: what may extend itself is extended by 180 days, for the rest the customer is asked, with the same roles or fewer.',
    access: 'admin-relationship.request',
    body: Type.Object({
      relationshipIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true })),
      withinDays: Type.Optional(Type.Integer({ minimum: 1, maximum: renewableDays })),
      withoutRoles: Type.Optional(
        Type.Array(DirectoryRoleName, { maxItems: directoryRoles.length, uniqueItems: true }),
      ),
    }),
    reply: Renewal,
  }),
  renewal: endpoint({
    method: 'GET',
    path: '/renewals/:renewalId',
    summary: 'How far one renewal is.',
    access: 'access-health.view',
    params: Type.Object({ renewalId: Id }),
    reply: Renewal,
  }),
  cancelRenewal: endpoint({
    method: 'POST',
    path: '/renewals/:renewalId/cancel',
    summary:
      'Stop a renewal while it runs: what is not begun stays undone, what was extended or asked stays.',
    access: 'admin-relationship.request',
    params: Type.Object({ renewalId: Id }),
    reply: Renewal,
  }),
  renewalRows: endpoint({
    method: 'GET',
    path: '/renewals/:renewalId/rows',
    summary: 'The result for each admin relationship of a renewal.',
    access: 'access-health.view',
    params: Type.Object({ renewalId: Id }),
    query: Type.Object(Paging),
    reply: Page(RenewalRow),
  }),
}
