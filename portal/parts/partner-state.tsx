import type { Organisation } from '#contract/identity.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import { Row } from '../ui/row.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

const tones = {
  enrolling: 'waiting',
  active: 'good',
  suspended: 'attention',
  deauthorised: 'bad',
  closed: 'quiet',
} as const

/** How an organisation stands, and the day it leaves where that is announced. */
export function PartnerState({
  state,
  leavesAt,
}: {
  state: Organisation['state']
  leavesAt?: string | null
}) {
  const t = useMessages()
  const { day } = useFormat()
  const isLeaving = leavesAt && (state === 'active' || state === 'suspended')
  return (
    <Row>
      <StateBadge tone={tones[state]}>{t.settings.organisation.states[state]}</StateBadge>
      {isLeaving ? (
        <StateBadge tone="attention">{t.operations.partners.leaves(day(leavesAt))}</StateBadge>
      ) : null}
    </Row>
  )
}
