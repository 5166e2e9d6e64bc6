import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf, Page, Paging, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { defineStates } from './states.ts'

/** A reseller asks, the provider answers; the invitation that follows makes the partnership (I-04). */
export const askStates = defineStates({
  states: ['open', 'accepted', 'declined', 'withdrawn'],
  moves: {
    accept: { from: ['open'], to: 'accepted' },
    decline: { from: ['open'], to: 'declined' },
    withdraw: { from: ['open'], to: 'withdrawn' },
  },
})
/** How many providers one reseller may ask within a day. */
export const mostAsksADay = 10

export const PartnershipAsk = Type.Object({
  id: Id,
  state: OneOf(askStates.states),
  /** The other side, as the caller sees it. */
  partnerId: Id,
  partnerName: Type.String(),
  partnerCountry: Nullable(Type.String()),
  message: Type.String(),
  askedAt: Moment,
  askedBy: Type.String(),
  answeredAt: Nullable(Moment),
  answeredBy: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** For the provider: the invitation it answered with. */
  invitationId: Nullable(Id),
  /** For the reseller: the page on which a global admin accepts. */
  path: Nullable(Type.String()),
  can: Type.Array(OneOf(['accept', 'decline', 'withdraw'])),
})
export type PartnershipAsk = Static<typeof PartnershipAsk>

const oneAsk = Type.Object({ askId: Id })

export const partnershipAsksApi = {
  ask: endpoint({
    method: 'POST',
    path: '/providers/:providerId/asks',
    summary: 'Ask a provider of the directory for a partnership; an open ask is answered with itself.',
    access: 'partnership.ask',
    params: Type.Object({ providerId: Id }),
    body: Type.Object({ message: Text(1000) }, { additionalProperties: false }),
    reply: PartnershipAsk,
  }),
  list: endpoint({
    method: 'GET',
    path: '/partnership-asks',
    summary: 'What resellers asked the own provider, or the own reseller asked, newest first.',
    access: 'partnership.view',
    query: Type.Object({ open: Type.Optional(Type.Boolean()), ...Paging }),
    reply: Page(PartnershipAsk),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/partnership-asks/:askId/withdraw',
    summary: 'Take an own ask back.',
    access: 'partnership.ask',
    params: oneAsk,
    reply: PartnershipAsk,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/partnership-asks/:askId/accept',
    summary: 'Answer with an invitation: it is made and mailed to whoever asked (W4).',
    access: 'partnership.request',
    params: oneAsk,
    reply: PartnershipAsk,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/partnership-asks/:askId/decline',
    summary: 'Decline with a reason the reseller reads.',
    access: 'partnership.request',
    params: oneAsk,
    body: Type.Object({ reason: Text(500) }, { additionalProperties: false }),
    reply: PartnershipAsk,
  }),
}
