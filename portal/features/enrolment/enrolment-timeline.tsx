import {
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleRegular,
  RecordRegular,
} from '@fluentui/react-icons'
import type { Enrolment } from '#contract/enrolment.ts'
import type { PortalMessages } from '#locales/en/portal.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Timeline } from '../../ui/timeline.tsx'

type Line = { key: string; title: string; at: string | null; isStop?: boolean; reason?: string | null }

/** The steps from application to work, with the day each was done; or where the way ended, and why. */
export function EnrolmentTimeline({ enrolment }: { enrolment: Enrolment }) {
  const { enrolment: words, checks } = useMessages()
  const t = words.status
  const lines = linesOf(enrolment, t, checks.rules)
  const current = lines.find((line) => !line.at && !line.isStop)?.key
  return (
    <Timeline
      label={t.steps}
      entries={lines.map((line) => ({
        key: line.key,
        title: line.title,
        isCurrent: line.key === current,
        icon: iconOf(line, line.key === current),
        note: <Note line={line} />,
      }))}
    />
  )
}

function Note({ line: { at, reason } }: { line: Line }) {
  return (
    <>
      {reason ? <div>{reason}</div> : null}
      {at ? <Moment at={at} withTime /> : null}
    </>
  )
}

function iconOf({ at, isStop }: Line, isCurrent: boolean) {
  if (isStop) return <DismissCircleRegular />
  if (at) return <CheckmarkCircleFilled />
  return isCurrent ? <RecordRegular /> : <CircleRegular />
}

type Words = PortalMessages['enrolment']['status']

function linesOf(enrolment: Enrolment, t: Words, rules: PortalMessages['checks']['rules']): Line[] {
  const { submittedAt, emailConfirmedAt, decidedAt, signedAt, state, rejectionReason } = enrolment
  const applied = { key: 'applied', title: submittedAt ? t.applied : t.apply, at: submittedAt }
  const confirmed = { key: 'confirmed', title: t.confirmed, at: emailConfirmedAt }
  const ways = emailConfirmedAt ? [applied, confirmed] : [applied]
  if (state === 'rejected') {
    const reason = rejectionReason && rules[rejectionReason]
    return [...ways, { key: 'rejected', title: t.rejectedTitle, at: decidedAt, isStop: true, reason }]
  }
  if (state === 'withdrawn')
    return [...ways, { key: 'withdrawn', title: t.withdrawn, at: decidedAt, isStop: true }]
  const isApproved = state === 'qualified' || state === 'active'
  return [
    applied,
    emailConfirmedAt ? confirmed : { ...confirmed, title: t.confirm },
    { key: 'reviewed', title: isApproved ? t.reviewed : t.review, at: isApproved ? decidedAt : null },
    { key: 'signed', title: signedAt ? t.signed : t.sign, at: signedAt },
    { key: 'active', title: t.active, at: state === 'active' ? signedAt : null },
  ]
}
