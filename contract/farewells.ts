import Type, { type Static } from 'typebox'
import { DirectoryRoleName } from './admin-rights.ts'
import { Day, Id, Moment, Nullable, OneOf, OptionalText, Page, Paging, Text } from './common.ts'
import { adminRightsRoles, CustomerDetail, CustomerPartner, oneCustomer } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { subscriptionStates } from './orders.ts'

/** How soon a provider can be asked again to suspend the same subscription. */
export const suspensionAskHours = 24

/** How far ahead the end of a relationship may be announced. */
export const mostFarewellDays = 180

const Item = Type.Object({
  title: Type.String(),
  quantity: Type.Integer(),
  startsOn: Day,
  /** It runs until then, whoever looks after it. */
  endsOn: Day,
  state: OneOf(subscriptionStates.states),
  provider: Type.String(),
  reseller: Type.String(),
})

/** What ends and what goes on, as it stands now; the certificate keeps the same list for good (pain 54, 60). */
export const FarewellContent = Type.Object({
  since: Moment,
  mayOrder: Type.Boolean(),
  roles: Type.Array(OneOf(adminRightsRoles)),
  rightsSince: Nullable(Moment),
  /** Admin relationships (GDAP) that end with it. */
  adminRelationships: Type.Array(
    Type.Object({ name: Type.String(), roles: Type.Array(DirectoryRoleName), endsAt: Nullable(Moment) }),
  ),
  /** Those that partner supplies or looks after. */
  subscriptions: Type.Array(Item),
  /** People and licences of the tenant, for a partner that could administer them. */
  people: Nullable(Type.Integer()),
  licences: Type.Array(
    Type.Object({ title: Type.String(), owned: Type.Integer(), assigned: Type.Integer() }),
  ),
})
export type FarewellContent = Static<typeof FarewellContent>

/** Active subscriptions keep a partner from leaving (I-12); each names who can settle it. */
export const Blocker = Type.Object({
  subscriptionId: Id,
  title: Type.String(),
  quantity: Type.Integer(),
  endsOn: Day,
  providerName: Type.String(),
  /** The own organisation can suspend it; else its provider has to be asked. */
  way: OneOf(['suspend', 'ask-provider'] as const),
  /** When the provider was last asked to suspend it. */
  askedAt: Nullable(Moment),
  /** Whether it can be asked (again) now. */
  canAsk: Type.Boolean(),
})
export type Blocker = Static<typeof Blocker>
export const FarewellPreview = Type.Object({
  content: FarewellContent,
  /** What keeps the partner from ending it now; always empty for the customer, whose consent it is. */
  blockers: Type.Array(Blocker),
  /** There are more than are listed. */
  hasMoreBlockers: Type.Boolean(),
})
export type FarewellPreview = Static<typeof FarewellPreview>

/** The certificate of an ended relationship, the same for both sides. */
export const Farewell = Type.Object({
  id: Id,
  partnerId: Id,
  partnerName: Type.String(),
  customerName: Type.String(),
  endedAt: Moment,
  endedBy: OneOf(['own', 'other'] as const),
  endedByName: Type.String(),
  reason: Nullable(Type.String()),
  /** Who takes over, as whoever ended it said. */
  handover: Nullable(Type.String()),
  noticeAt: Nullable(Moment),
  content: FarewellContent,
})
export type Farewell = Static<typeof Farewell>

const Words = { reason: OptionalText(500), handover: OptionalText(200) }
const Told = { reason: Text(500), handover: OptionalText(200), isUnderstood: Type.Literal(true) }
const onePartner = Type.Object({ relationshipId: Id })
const oneFarewell = Type.Object({ farewellId: Id })

/** W11: a relationship ends from either side, at once or with notice; afterwards there is a certificate for both. */
export const farewellsApi = {
  previewForCustomer: endpoint({
    method: 'GET',
    path: '/partners/:relationshipId/ending',
    summary: 'What ending the relationship with a partner would end, and what goes on.',
    access: 'relationship.remove',
    params: onePartner,
    reply: FarewellPreview,
  }),
  endByCustomer: endpoint({
    method: 'POST',
    path: '/partners/:relationshipId/end',
    summary: 'The customer ends the relationship at once; the partner’s next request is refused (W11, I-33).',
    access: 'relationship.remove',
    stepUp: true,
    params: onePartner,
    body: Type.Object(Words, { additionalProperties: false }),
    reply: Farewell,
  }),
  noticeByCustomer: endpoint({
    method: 'POST',
    path: '/partners/:relationshipId/notice',
    summary: 'The customer announces the last day of a partner.',
    access: 'relationship.remove',
    stepUp: true,
    params: onePartner,
    body: Type.Object({ endsOn: Day, ...Words }, { additionalProperties: false }),
    reply: CustomerPartner,
  }),
  withdrawByCustomer: endpoint({
    method: 'POST',
    path: '/partners/:relationshipId/notice/withdraw',
    summary: 'The customer withdraws its own notice.',
    access: 'relationship.remove',
    params: onePartner,
    reply: CustomerPartner,
  }),
  preview: endpoint({
    method: 'GET',
    path: '/customers/:customerId/ending',
    summary: 'What ending the relationship would end, what goes on, and what stands in the way (I-12).',
    access: 'relationship.remove',
    params: oneCustomer,
    reply: FarewellPreview,
  }),
  askSuspension: endpoint({
    method: 'POST',
    path: '/customers/:customerId/subscriptions/:subscriptionId/ask-suspension',
    summary: 'Ask the provider by mail to suspend what keeps the own organisation from leaving; once a day.',
    access: 'relationship.remove',
    params: Type.Object({ customerId: Id, subscriptionId: Id }),
    reply: Blocker,
  }),
  end: endpoint({
    method: 'POST',
    path: '/customers/:customerId/end',
    summary: 'Remove reseller relationship: at once, if no active subscription is left behind (W11a, I-12).',
    access: 'relationship.remove',
    stepUp: true,
    params: oneCustomer,
    body: Type.Object(Told, { additionalProperties: false }),
    reply: Farewell,
  }),
  notice: endpoint({
    method: 'POST',
    path: '/customers/:customerId/notice',
    summary: 'The partner announces its last day; it ends then if nothing stands in the way.',
    access: 'relationship.remove',
    stepUp: true,
    params: oneCustomer,
    body: Type.Object({ endsOn: Day, ...Told }, { additionalProperties: false }),
    reply: CustomerDetail,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/customers/:customerId/notice/withdraw',
    summary: 'The partner withdraws its own notice.',
    access: 'relationship.remove',
    params: oneCustomer,
    reply: CustomerDetail,
  }),
  list: endpoint({
    method: 'GET',
    path: '/ended-relationships',
    summary: 'Relationships that have ended, newest first, each with its certificate.',
    access: 'farewell.view',
    query: Type.Object({ ...Paging }),
    reply: Page(Farewell),
  }),
  get: endpoint({
    method: 'GET',
    path: '/ended-relationships/:farewellId',
    summary: 'The certificate of one ended relationship.',
    access: 'farewell.view',
    params: oneFarewell,
    reply: Farewell,
  }),
  certificate: endpoint({
    method: 'GET',
    path: '/ended-relationships/:farewellId/certificate',
    summary: 'The certificate as PDF, in the reader’s language.',
    access: 'farewell.view',
    params: oneFarewell,
    format: 'file',
  }),
}
