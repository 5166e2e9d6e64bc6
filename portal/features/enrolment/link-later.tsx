import { Button } from '@fluentui/react-components'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import type { Step } from './steps.ts'
import { useKeepEnrolment } from './use-enrolment.ts'

type LinkLaterProps = { enrolment: Enrolment; go: (step: Step) => void }

/** The partner ID may be put off (C2): what that means, and the button; not where one can be chosen, nor once the rest is sent off. */
export function LinkLater({ enrolment, go }: LinkLaterProps) {
  const t = useMessages().enrolment.later
  const keep = useKeepEnrolment()
  const postpone = useAct(enrolmentApi.postponePartnerId, {
    onDone: (reply) => (keep(reply), go('company')),
  })
  if (enrolment.submittedAt || enrolment.profiles.some(({ obstacle }) => obstacle === null)) return null
  return (
    <>
      <div>{t.text}</div>
      {postpone.error ? <Problem error={postpone.error} /> : null}
      <div>
        <Button disabledFocusable={postpone.isPending} onClick={() => postpone.mutate({})}>
          {t.action}
        </Button>
      </div>
    </>
  )
}

/** What stands in the way of the agreement while no partner ID is linked. */
export function LinkNow({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.later
  if (enrolment.partnerId || !enrolment.submittedAt || !enrolment.can.includes('link')) return null
  return (
    <Section title={t.nowTitle} isAccent={enrolment.state === 'qualified'}>
      <div>{t.nowText}</div>
      <div>
        <ButtonLink to="/enroll" search={{ step: 'membership' }} appearance="primary">
          {t.now}
        </ButtonLink>
      </div>
    </Section>
  )
}
