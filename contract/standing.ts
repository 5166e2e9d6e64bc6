import Type, { type Static } from 'typebox'
import { Signature } from './agreements.ts'
import { Day, Id, Moment, Nullable, OneOf, OptionalText } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Organisation } from './identity.ts'
import { defineStates } from './states.ts'

/** domain.md §3.2: how a partner stands with the programme once it is enrolled. */
export const partnerStates = defineStates({
  states: ['enrolling', 'active', 'suspended', 'deauthorised', 'closed'],
  moves: {
    activate: { from: ['enrolling'], to: 'active' },
    suspend: { from: ['active'], to: 'suspended' },
    reinstate: { from: ['suspended'], to: 'active' },
    deauthorise: { from: ['active', 'suspended'], to: 'deauthorised' },
    /** After a year. */
    reenrol: { from: ['deauthorised'], to: 'enrolling' },
  },
})

export const suspensionStates = defineStates({
  states: ['in_force', 'lifted'],
  moves: { lift: { from: ['in_force'], to: 'lifted' } },
})

export const deauthorisationStates = defineStates({
  states: ['announced', 'withdrawn', 'done'],
  moves: {
    withdraw: { from: ['announced'], to: 'withdrawn' },
    complete: { from: ['announced'], to: 'done' },
  },
})

/** Why; a closed list, so that everybody told reads the same sentence in their language (pain 5). */
export const measureReasons = [
  'payment',
  'abuse',
  'security',
  'vetting',
  'agreement',
  'inactivity',
  'own-request',
  'provider-issue',
] as const
export type MeasureReason = (typeof measureReasons)[number]

/** Days before a deauthorisation on which partner and linked partners are told (M39). */
export const noticeDays = [90, 60, 30, 7] as const
/** The last notice must be possible. */
export const shortestNotice = 7

export const measureKinds = ['suspension', 'deauthorisation'] as const
export const Measure = Type.Object({
  id: Id,
  kind: OneOf(measureKinds),
  state: OneOf([...suspensionStates.states, ...deauthorisationStates.states]),
  reason: OneOf(measureReasons),
  note: Nullable(Type.String()),
  /** Whom customers turn to meanwhile. */
  handover: Nullable(Type.String()),
  /** Only the partnership with this provider is suspended, for a cause of the provider's (pain 11). */
  provider: Nullable(Type.Object({ id: Id, name: Type.String() })),
  startedAt: Moment,
  startedBy: Type.String(),
  /** Whom the partner can ask. */
  contact: Nullable(Type.String()),
  endsAt: Nullable(Moment),
  endedAt: Nullable(Moment),
  endedBy: Nullable(Type.String()),
  can: Type.Array(OneOf(['reinstate', 'withdraw'])),
})
export type Measure = Static<typeof Measure>

const Link = Type.Object({
  partnershipId: Id,
  partnerId: Id,
  name: Type.String(),
  isSuspended: Type.Boolean(),
  /** The last day, once somebody gave notice, and whether the operator did. */
  endsOn: Nullable(Day),
  isByOperator: Type.Boolean(),
})

/** One partner as the operator sees it. */
export const ProgrammePartner = Type.Intersect([
  Organisation,
  Type.Object({
    domain: Type.String(),
    since: Moment,
    partnerId: Nullable(Type.String()),
    leavesAt: Nullable(Moment),
    measures: Type.Array(Measure),
    /** The first hundred. */
    partnerships: Type.Array(Link),
    signatures: Type.Array(Signature),
    can: Type.Array(OneOf(['suspend', 'suspend-partnership', 'deauthorise'])),
  }),
])
export type ProgrammePartner = Static<typeof ProgrammePartner>

/** What a measure would touch; numbers end at a thousand, and 1001 means more. */
export const MeasureImpact = Type.Object({
  customers: Type.Integer(),
  grants: Type.Integer(),
  invitations: Type.Integer(),
  subscriptions: Type.Integer(),
  /** Linked partners, who are told too; `names` are the first twenty. */
  linked: Type.Integer(),
  names: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type MeasureImpact = Static<typeof MeasureImpact>

/** How the own organisation stands; what partners read above every page. */
export const OwnStanding = Type.Object({
  state: OneOf(partnerStates.states),
  measures: Type.Array(Measure),
  /** A deauthorised partner may enrol again from then on. */
  reenrolFrom: Nullable(Moment),
})
export type OwnStanding = Static<typeof OwnStanding>

const onePartner = Type.Object({ partnerId: Id })
const oneMeasure = Type.Object({ measureId: Id })
const because = { reason: OneOf(measureReasons), note: OptionalText(2000), handover: OptionalText(500) }

/** Suspend, reinstate, deauthorise (W31, M39, I-51). */
export const standingApi = {
  partner: endpoint({
    method: 'GET',
    path: '/programme/partners/:partnerId',
    summary: 'One partner of the programme: standing, partnerships, signed agreements.',
    access: 'partner.view',
    params: onePartner,
    reply: ProgrammePartner,
  }),
  impact: endpoint({
    method: 'GET',
    path: '/programme/partners/:partnerId/impact',
    summary: 'What a suspension or deauthorisation would touch, and who would be told; changes nothing.',
    access: 'partner.suspend',
    params: onePartner,
    query: Type.Object({ providerId: Type.Optional(Id) }),
    reply: MeasureImpact,
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/programme/partners/:partnerId/suspension',
    summary:
      'Suspend a partner, or, for a cause of the provider named, only the partnership of the two (pain 11).',
    access: 'partner.suspend',
    stepUp: true,
    params: onePartner,
    body: Type.Object({ ...because, providerId: Type.Optional(Id) }, { additionalProperties: false }),
    reply: ProgrammePartner,
  }),
  reinstate: endpoint({
    method: 'POST',
    path: '/measures/:measureId/reinstate',
    summary: 'Lift a suspension, at once.',
    access: 'partner.suspend',
    stepUp: true,
    params: oneMeasure,
    reply: ProgrammePartner,
  }),
  deauthorise: endpoint({
    method: 'POST',
    path: '/programme/partners/:partnerId/deauthorisation',
    summary:
      'Announce that a partner leaves the programme on a day; it and linked partners are told in time.',
    access: 'partner.suspend',
    stepUp: true,
    params: onePartner,
    body: Type.Object({ ...because, endsOn: Day }, { additionalProperties: false }),
    reply: ProgrammePartner,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/measures/:measureId/withdraw',
    summary: 'Take an announced deauthorisation back.',
    access: 'partner.suspend',
    params: oneMeasure,
    reply: ProgrammePartner,
  }),
  own: endpoint({
    method: 'GET',
    path: '/standing',
    summary: 'How the own organisation stands: suspensions in force, an announced deauthorisation.',
    access: 'home.view',
    reply: OwnStanding,
  }),
}
