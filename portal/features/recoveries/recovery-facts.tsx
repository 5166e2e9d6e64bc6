import type { Recovery } from '#contract/recoveries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

const tones = {
  proof: 'waiting',
  approval: 'waiting',
  waiting: 'attention',
  completed: 'good',
  stopped: 'quiet',
  expired: 'quiet',
} as const

/** Where a recovery stands, as a word with an icon. */
export function RecoveryState({ state }: { state: Recovery['state'] }) {
  const t = useMessages().recoveries
  return <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge>
}

/** Who becomes what, by whose word, and until when it can be stopped. */
export function RecoveryFacts({ recovery }: { recovery: Recovery }) {
  const t = useMessages().recoveries
  const { kind, openedBy, dueAt, endedAt, endReason } = recovery
  return (
    <Details
      entries={[
        { name: t.state, value: <RecoveryState state={recovery.state} /> },
        { name: t.kind, value: t.kinds[kind] },
        { name: t.person, value: recovery.person },
        { name: t.userName, value: recovery.userName },
        { name: t.email, value: <CodeText>{recovery.email}</CodeText> },
        { name: t.domain, value: recovery.domain },
        { name: t.reason, value: recovery.reason },
        { name: t.openedBy, value: kind === 'operator' ? t.own.byOperator(openedBy) : openedBy },
        { name: t.opened, value: <Moment at={recovery.openedAt} withTime /> },
        { name: t.approvedBy, value: recovery.approvedBy },
        { name: t.due, value: dueAt ? <Moment at={dueAt} withTime /> : null },
        { name: t.ended, value: endedAt ? <Moment at={endedAt} withTime /> : null },
        { name: t.endedBy, value: recovery.endedBy },
        { name: t.endReason, value: endReason === 'admin-present' ? t.adminPresent : endReason },
      ]}
    />
  )
}
