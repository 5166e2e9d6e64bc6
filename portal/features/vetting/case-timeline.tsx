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

type Line = { key: string; title: string; at: string | null; isBad?: boolean }

/** From the application to the signed agreement, with the moment of each step. */
export function CaseTimeline({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  const lines = linesOf(enrolment, t)
  const current = lines.find((line) => !line.at)?.key
  return (
    <Timeline
      label={t.timeline}
      entries={lines.map((line) => ({
        key: line.key,
        title: line.title,
        isCurrent: line.key === current,
        icon: iconOf(line, line.key === current),
        note: line.at ? <Moment at={line.at} withTime /> : undefined,
      }))}
    />
  )
}

function iconOf({ at, isBad }: Line, isCurrent: boolean) {
  if (isBad) return <DismissCircleRegular />
  if (at) return <CheckmarkCircleFilled />
  return isCurrent ? <RecordRegular /> : <CircleRegular />
}

function linesOf(enrolment: Enrolment, t: PortalMessages['vetting']): Line[] {
  const { submittedAt, emailConfirmedAt, decidedAt, signedAt, state, isRevision } = enrolment
  const applied = { key: 'applied', title: t.applied, at: submittedAt }
  const confirmed = {
    key: 'confirmed',
    title: emailConfirmedAt ? t.confirmed : t.confirm,
    at: emailConfirmedAt,
  }
  if (state === 'rejected')
    return [applied, confirmed, { key: 'decided', title: t.rejected, at: decidedAt, isBad: true }]
  if (state === 'withdrawn')
    return [applied, confirmed, { key: 'decided', title: t.states.withdrawn, at: decidedAt, isBad: true }]
  return [
    applied,
    confirmed,
    { key: 'decided', title: decidedAt ? t.approved : t.decide, at: decidedAt },
    // Nothing is signed again for a change of data.
    ...(isRevision ? [] : [{ key: 'signed', title: signedAt ? t.signed : t.sign, at: signedAt }]),
  ]
}
