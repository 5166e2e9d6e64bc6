import { deauthorisationStates, partnerStates, suspensionStates } from '#contract/standing.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { MeasureRow, PartnerRow } from './measure-store.ts'

const can = (move: keyof typeof partnerStates.moves) => (row: PartnerRow) =>
  partnerStates.canMove(row.state, move)

export const partnerPolicy = definePolicy<PartnerRow>()({
  suspend: { permission: 'partner.suspend', possible: can('suspend') },
  'suspend-partnership': {
    permission: 'partner.suspend',
    possible: (row) => row.kind === 'reseller' && row.state === 'active',
  },
  deauthorise: {
    permission: 'partner.suspend',
    possible: (row) => can('deauthorise')(row) && row.leaves_at === null,
  },
})

export const measurePolicy = definePolicy<MeasureRow>()({
  reinstate: {
    permission: 'partner.suspend',
    possible: ({ state }) => suspensionStates.canMove(state, 'lift'),
  },
  withdraw: {
    permission: 'partner.suspend',
    possible: ({ state, ends_at }, now) =>
      deauthorisationStates.canMove(state, 'withdraw') && ends_at !== null && ends_at > now,
  },
})
