import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { Tag } from './tag.tsx'

export type Tone = 'good' | 'waiting' | 'attention' | 'bad' | 'info' | 'quiet'

const looks = {
  good: { color: 'success', icon: <CheckmarkCircleRegular /> },
  waiting: { color: 'brand', icon: <ClockRegular /> },
  attention: { color: 'warning', icon: <WarningRegular /> },
  bad: { color: 'danger', icon: <DismissCircleRegular /> },
  info: { color: 'neutral', icon: <InfoRegular /> },
  quiet: { color: 'neutral', icon: <CircleRegular /> },
} as const

/** A state as a word with an icon; colour only repeats what the word says. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  const look = looks[tone]
  return (
    <Tag color={look.color} icon={look.icon}>
      {children}
    </Tag>
  )
}
