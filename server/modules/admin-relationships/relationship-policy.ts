import {
  adminRelationshipStates,
  type AdminRelationshipState,
  requestDays,
} from '#contract/admin-relationships.ts'
import type { Actor } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { AdminRelationshipRow } from './relationship-store.ts'

const day = 86_400_000

/** When an unanswered request is over. */
export const answerableUntil = ({ requested_at }: Pick<AdminRelationshipRow, 'requested_at'>) =>
  requested_at && new Date(requested_at.getTime() + requestDays * day)

/** The state as it is now: what has run out counts as over, also before the worker has noted it (I-33). */
export function stateOf(row: AdminRelationshipRow, now: Date): AdminRelationshipState {
  const state = row.state as AdminRelationshipState
  if (state === 'active' && row.ends_at && row.ends_at <= now && !row.auto_extend) return 'expired'
  const until = answerableUntil(row)
  return state === 'approval_pending' && until && until <= now ? 'request_expired' : state
}

type Move = keyof typeof adminRelationshipStates.moves
const from = (move: Move) => (row: AdminRelationshipRow, now: Date) =>
  adminRelationshipStates.canMove(stateOf(row, now), move)
const isPartner = ({ kind }: Actor) => kind !== 'customer'
const isCustomer = ({ kind }: Actor) => kind === 'customer'

/** Who has to approve that its roles are taken for a time: the customer where it demands that (pain 43). */
export const elevationModeOf = ({ elevation, elevation_demanded }: AdminRelationshipRow) =>
  elevation !== 'off' && elevation_demanded ? 'customer' : elevation

const holdsGlobalAdmin = ({ roles }: AdminRelationshipRow) => roles.includes('global-administrator')

export const adminRelationshipPolicy = definePolicy<AdminRelationshipRow>()({
  edit: { permission: 'admin-relationship.request', when: isPartner, possible: from('edit') },
  send: { permission: 'admin-relationship.request', when: isPartner, possible: from('send') },
  withdraw: { permission: 'admin-relationship.request', when: isPartner, possible: from('withdraw') },
  approve: { permission: 'admin-relationship.approve', when: isCustomer, possible: from('approve') },
  decline: { permission: 'admin-relationship.approve', when: isCustomer, possible: from('decline') },
  terminate: { permission: 'admin-relationship.terminate', possible: from('terminate') },
  'assign-groups': { permission: 'admin-relationship.map', when: isPartner, possible: from('assign-groups') },
  'drop-roles': {
    permission: 'admin-relationship.request',
    when: isPartner,
    possible: (row, now) => from('drop-roles')(row, now) && row.roles.length > 1,
  },
  // Only the customer lets it extend itself; either side may stop that (C5).
  'change-auto-extend': {
    permission: 'admin-relationship.terminate',
    when: (actor, row) => row.auto_extend || isCustomer(actor),
    possible: (row, now) => from('change-auto-extend')(row, now) && !holdsGlobalAdmin(row),
  },
  'demand-approval': {
    permission: 'admin-relationship.approve',
    when: isCustomer,
    possible: from('demand-approval'),
  },
})
