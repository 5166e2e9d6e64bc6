import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = {
  draft: 'quiet',
  email_verification: 'info',
  under_review: 'waiting',
  info_requested: 'attention',
  qualified: 'good',
  active: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
  adopted: 'good',
} as const

/** The state of an application as the operator reads it. */
export function VettingState({ state }: { state: Enrolment['state'] }) {
  return <StateBadge tone={tones[state]}>{useMessages().vetting.states[state]}</StateBadge>
}
