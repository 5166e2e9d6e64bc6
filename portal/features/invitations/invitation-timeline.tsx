import {
  AlertRegular,
  ArrowForwardRegular,
  ArrowSwapRegular,
  CheckmarkCircleRegular,
  ClockDismissRegular,
  DismissCircleRegular,
  EditRegular,
  EyeRegular,
  MailCheckmarkRegular,
  PersonAvailableRegular,
  QuestionCircleRegular,
  SendRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { sendWays, type Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Timeline } from '../../ui/timeline.tsx'

const icons = {
  created: <EditRegular />,
  sent: <SendRegular />,
  delivered: <MailCheckmarkRegular />,
  failed: <WarningRegular />,
  viewed: <EyeRegular />,
  accepted: <CheckmarkCircleRegular />,
  declined: <DismissCircleRegular />,
  revoked: <DismissCircleRegular />,
  expired: <ClockDismissRegular />,
  superseded: <ArrowSwapRegular />,
  'signed-in': <PersonAvailableRegular />,
  forwarded: <ArrowForwardRegular />,
  reminded: <AlertRegular />,
  resent: <SendRegular />,
  'asked-again': <QuestionCircleRegular />,
}

/** Created, sent, opened, answered: what became of an invitation. */
export function InvitationTimeline({ invitation }: { invitation: Invitation }) {
  const t = useMessages().invitations
  const explain = (detail: string | null) => {
    const way = sendWays.find((known) => known === detail)
    return way ? t.ways[way] : detail
  }
  return (
    <Timeline
      label={t.timeline}
      entries={invitation.timeline.map(({ step, at, by, detail }) => ({
        key: `${step}-${at}-${by ?? ''}`,
        icon: icons[step],
        title: t.steps[step],
        note: (
          <>
            <Moment at={at} withTime />
            {by ? ` · ${t.by(by)}` : null}
            {detail ? ` · ${explain(detail) ?? ''}` : null}
          </>
        ),
      }))}
    />
  )
}
