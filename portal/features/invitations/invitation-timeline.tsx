import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward'
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClockDismissRegular } from '@fluentui/react-icons/svg/clock-dismiss'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { MailCheckmarkRegular } from '@fluentui/react-icons/svg/mail-checkmark'
import { PersonAvailableRegular } from '@fluentui/react-icons/svg/person-available'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
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
