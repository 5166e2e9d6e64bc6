import { invitationStates } from '#contract/invitation-states.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { InvitationRow } from './invitation-store.ts'

const can = (move: keyof typeof invitationStates.moves) => (row: InvitationRow, now: Date) =>
  invitationStates.canMove(row.state, move) && row.expires_at > now

export const invitationPolicy = definePolicy<InvitationRow>()({
  edit: { permission: 'invitation.view', possible: can('send') },
  send: { permission: 'invitation.view', possible: can('send') },
  remind: {
    permission: 'invitation.view',
    possible: (row, now) =>
      can('send')(row, now) &&
      row.state !== 'draft' &&
      row.sent_way === 'system' &&
      row.recipient_email !== null,
  },
  // Also an expired one: its receiver has a link that is over. Not one whose partnership is.
  supersede: {
    permission: 'invitation.view',
    possible: (row) => invitationStates.canMove(row.state, 'supersede') && row.partnership_ended_at === null,
  },
  revoke: { permission: 'invitation.view', possible: can('revoke') },
})
