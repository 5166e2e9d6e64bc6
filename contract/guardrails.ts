import Type, { type Static } from 'typebox'
import { Moment, Nullable } from './common.ts'
import { endpoint } from './endpoint.ts'

/** Limits a customer sets for orders made for it; they bind every partner. */
export const Guardrails = Type.Object({
  /** No order may bring all subscriptions together above so many seats. */
  seatCap: Nullable(Type.Integer()),
  /** From then on, until before `freezeTo`, nothing is ordered. */
  freezeFrom: Nullable(Moment),
  freezeTo: Nullable(Moment),
  /** In which the freeze was meant (IANA name). */
  timeZone: Nullable(Type.String()),
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Moment),
})
export type Guardrails = Static<typeof Guardrails>

export const NewGuardrails = Type.Object(
  {
    seatCap: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    freezeFrom: Type.Optional(Moment),
    freezeTo: Type.Optional(Moment),
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
