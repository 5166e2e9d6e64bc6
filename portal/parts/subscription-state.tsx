import type { Subscription } from '#contract/orders.ts'
import { useMessages } from '../lib/i18n.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

const tones = {
  active: 'good',
  suspended: 'attention',
  expired: 'attention',
  disabled: 'bad',
  deleted: 'quiet',
} as const

/** The state of a subscription as a word with an icon. */
export function SubscriptionState({ state }: { state: Subscription['state'] }) {
  return <StateBadge tone={tones[state]}>{useMessages().orders.subscriptions.states[state]}</StateBadge>
}
