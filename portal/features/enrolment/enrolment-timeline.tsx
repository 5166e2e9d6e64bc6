import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { RecordRegular } from '@fluentui/react-icons/svg/record'
import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Timeline } from '../../ui/timeline.tsx'

type Line = { key: string; title: string; at: string | null }

/** The five steps from application to work, with the day each was done. */
export function EnrolmentTimeline({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const lines = linesOf(enrolment, t)
  const current = lines.find((line) => !line.at)?.key
  const isStopped = enrolment.state === 'rejected' || enrolment.state === 'withdrawn'
  return (
    <Timeline
      label={t.steps}
      entries={lines.map((line) => ({
        key: line.key,
        title: line.title,
        isCurrent: line.key === current,
        icon: iconOf(line.at !== null, line.key === current, isStopped),
        note: line.at ? <Moment at={line.at} withTime /> : undefined,
      }))}
    />
  )
}

function iconOf(isDone: boolean, isCurrent: boolean, isStopped: boolean) {
  if (isDone) return <CheckmarkCircleFilled />
  if (isCurrent) return isStopped ? <DismissCircleRegular /> : <RecordRegular />
  return <CircleRegular />
}

type Words = Record<
  'applied' | 'confirmed' | 'confirm' | 'reviewed' | 'review' | 'signed' | 'sign' | 'active',
  string
>

function linesOf(enrolment: Enrolment, t: Words): Line[] {
  const { submittedAt, emailConfirmedAt, decidedAt, signedAt, state } = enrolment
  const isApproved = state === 'qualified' || state === 'active'
  return [
    { key: 'applied', title: t.applied, at: submittedAt },
    { key: 'confirmed', title: emailConfirmedAt ? t.confirmed : t.confirm, at: emailConfirmedAt },
    { key: 'reviewed', title: isApproved ? t.reviewed : t.review, at: isApproved ? decidedAt : null },
    { key: 'signed', title: signedAt ? t.signed : t.sign, at: signedAt },
    { key: 'active', title: t.active, at: state === 'active' ? signedAt : null },
  ]
}
