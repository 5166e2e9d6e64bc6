import type { InvitationBulk } from '#contract/invitation-bulks.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = {
  invalid: 'bad',
  checked: 'attention',
  running: 'waiting',
  done: 'good',
  cancelled: 'quiet',
} as const

/** The state of a file as a word with an icon. */
export function BulkState({ state }: { state: InvitationBulk['state'] }) {
  return <StateBadge tone={tones[state]}>{useMessages().invitationBulks.states[state]}</StateBadge>
}
