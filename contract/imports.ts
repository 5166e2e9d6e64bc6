import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, OneOf } from './common.ts'
import { defineStates } from './states.ts'

export const importStates = defineStates({
  states: ['validated', 'invalid', 'applied'],
  moves: { apply: { from: ['validated'], to: 'applied' } },
})

/** The report about an uploaded file: what is wrong with it, what applying it changes. */
export const ImportReport = Type.Object({
  id: Id,
  fileName: Type.String(),
  state: OneOf(importStates.states),
  rows: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  problems: Type.Array(
    Type.Object({
      row: Type.Integer(),
      column: Nullable(Type.String()),
      rule: Type.String(),
      value: Type.String(),
      message: Type.String(),
    }),
  ),
  problemCount: Type.Integer(),
  createdAt: Moment,
  appliedAt: Nullable(Moment),
  can: Type.Array(OneOf(['apply'])),
})
export type ImportReport = Static<typeof ImportReport>
