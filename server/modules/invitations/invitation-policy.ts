import { invitationStates } from '#contract/invitation-states.ts'
import { customerPermissions, holdersOf, type OrgKind, type Permission } from '#contract/permissions.ts'
import type { Actor, Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import { requireFactor } from '#server/platform/proofs.ts'
import { type InvitationRow, sentTo } from './invitation-store.ts'

const can = (move: keyof typeof invitationStates.moves) => (row: InvitationRow, now: Date) =>
  invitationStates.canMove(row.state, move) && row.expires_at > now

/** What it takes to make an invitation of this kind (§2.2). */
const makerOf = ({ kind }: InvitationRow): Permission =>
  kind === 'partnership'
    ? 'partnership.request'
    : kind === 'reseller_joint'
      ? 'customer.invite'
      : 'relationship.request'

/** Who could not have made it does not send or replace it either; taking it back gives nobody anything. */
const asMaker = {
  permission: 'invitation.view',
  when: (actor: Actor, row: InvitationRow) => actor.permissions.has(makerOf(row)),
  holders: (row: InvitationRow) => holdersOf(makerOf(row), row.from_kind as OrgKind),
} as const

export const invitationPolicy = definePolicy<InvitationRow>()({
  edit: { ...asMaker, possible: can('send') },
  send: { ...asMaker, possible: can('send') },
  remind: {
    ...asMaker,
    possible: (row, now) =>
      can('send')(row, now) && row.state !== 'draft' && row.sent_way === 'system' && sentTo(row) !== null,
  },
  // Also an expired one: its receiver has a link that is over. Not one whose partnership is.
  supersede: {
    ...asMaker,
    possible: (row) => invitationStates.canMove(row.state, 'supersede') && row.partnership_ended_at === null,
  },
  revoke: { permission: 'invitation.view', possible: can('revoke') },
})

/** The policy's word, and the second factor that work on customers takes, whichever path leads to it (I-31). */
export function requireMaker(
  { actor, now }: Ctx,
  action: 'edit' | 'send' | 'remind' | 'supersede',
  row: InvitationRow,
): void {
  invitationPolicy.require(actor, action, row, now)
  if (customerPermissions.has(makerOf(row))) requireFactor(actor)
}
