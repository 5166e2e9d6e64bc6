import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = { waiting: 'waiting', delayed: 'attention', sent: 'good', failed: 'bad' } as const

/** How far the confirmation mail has come, and what to do when it does not arrive (pain 10). */
export function Delivery({ state }: { state: Enrolment['delivery'] }) {
  const t = useMessages().enrolment.delivery
  if (!state) return null
  return (
    <div>
      <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge> {t.texts[state]}
    </div>
  )
}
