import Type, { type Static } from 'typebox'
import { Moment, Money, Nullable } from './common.ts'
import { endpoint } from './endpoint.ts'

/** In which nothing is ordered: from the first moment, until before the second. */
const Freeze = Type.Object({ from: Moment, to: Moment }, { additionalProperties: false })
export type Freeze = Static<typeof Freeze>

/** Limits a customer sets for orders made for it; they bind every partner. */
export const Guardrails = Type.Object({
  /** No order may bring all subscriptions together above so many seats. */
  seatCap: Nullable(Type.Integer()),
  /** Nor above so much in a month, at recommended retail prices. */
  spendCap: Nullable(Money),
  /** Of the customer's market. */
  currency: Type.String(),
  /** What all subscriptions together come to in a month now, counted alike. */
  spent: Money,
  /** By begin; those that overlap are one. */
  freezes: Type.Array(Freeze),
  /** Every order waits for a global admin of ours (four eyes). */
  needsApproval: Type.Boolean(),
  /** In which the freezes were meant (IANA name). */
  timeZone: Nullable(Type.String()),
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Moment),
})
export type Guardrails = Static<typeof Guardrails>

export const NewGuardrails = Type.Object(
  {
    seatCap: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    /** In minor units of the customer's currency. */
    spendCap: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
    freezes: Type.Optional(Type.Array(Freeze, { maxItems: 20 })),
    needsApproval: Type.Optional(Type.Boolean()),
    timeZone: Type.String({ minLength: 1, maxLength: 60 }),
  },
  { additionalProperties: false },
)
export type NewGuardrails = Static<typeof NewGuardrails>

export const guardrailsApi = {
  get: endpoint({
    method: 'GET',
    path: '/guardrails',
    summary: 'The limits we set as a customer for orders made for us.',
    access: 'guardrail.set',
    reply: Guardrails,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/guardrails',
    summary:
      'Set them, all at once; what is left out is lifted. They bind every partner from the next order on.',
    access: 'guardrail.set',
    stepUp: true,
    body: NewGuardrails,
    reply: Guardrails,
  }),
}
