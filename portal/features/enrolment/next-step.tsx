import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { Enrolled } from './enrolled.tsx'
import { SignAgreement } from './sign-agreement.tsx'
import { WaitForConfirmation } from './wait-for-confirmation.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** The one card that matters in the present state of the enrolment. */
export function NextStep({ enrolment }: { enrolment: Enrolment }) {
  switch (enrolment.state) {
    case 'draft':
      return <GoOn />
    case 'email_verification':
      return <WaitForConfirmation enrolment={enrolment} />
    case 'under_review':
      return <UnderReview enrolment={enrolment} />
    case 'qualified':
      return <SignAgreement enrolment={enrolment} />
    case 'active':
      return <Enrolled />
    case 'rejected':
      return <Rejected enrolment={enrolment} />
    case 'withdrawn':
      return <Withdrawn />
  }
}

function GoOn() {
  const t = useMessages().enrolment.status
  return (
    <Section title={t.draftTitle} isAccent>
      <div>{t.draftText}</div>
      <div>
        <ButtonLink to="/enroll" appearance="primary">
          {t.goOn}
        </ButtonLink>
      </div>
    </Section>
  )
}

function UnderReview({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  return (
    <Section title={t.reviewTitle} isAccent>
      <div>{t.reviewText}</div>
      <WithdrawButton enrolment={enrolment} />
    </Section>
  )
}

function Rejected({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  return (
    <Section title={t.rejectedTitle} isAccent>
      {enrolment.rejectionReason ? <div>{t.reasons[enrolment.rejectionReason]}</div> : null}
      <Details entries={[{ name: t.remark, value: enrolment.comment }]} />
      {enrolment.can.includes('submit') ? (
        <div>
          <ButtonLink to="/enroll" search={{ step: 'company' }} appearance="primary">
            {t.fix}
          </ButtonLink>
        </div>
      ) : null}
    </Section>
  )
}

function Withdrawn() {
  const t = useMessages().enrolment.status
  return (
    <Section title={t.withdrawn}>
      <div>{t.withdrawnText}</div>
    </Section>
  )
}
