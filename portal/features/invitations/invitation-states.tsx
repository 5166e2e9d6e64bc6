import type { Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = {
  draft: 'quiet',
  sent: 'waiting',
  viewed: 'waiting',
  accepted: 'good',
  declined: 'bad',
  revoked: 'quiet',
  superseded: 'quiet',
  expired: 'attention',
  orphaned: 'quiet',
} as const

/** The state of an invitation as a word with an icon. */
export function InvitationState({ invitation }: { invitation: Invitation }) {
  const state = invitation.partnershipEndedAt ? 'orphaned' : invitation.state
  return <StateBadge tone={tones[state]}>{useMessages().invitations.states[state]}</StateBadge>
}
