import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { RuleText } from '../../parts/check-board.tsx'
import { useSession } from '../../lib/session.ts'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { FixNow } from './fix-now.tsx'
import { Stack } from '../../ui/stack.tsx'
import { EnrolAgain } from './enrol-again.tsx'
import { Enrolled } from './enrolled.tsx'
import { Late } from './late.tsx'
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
    case 'info_requested':
      return <Asked enrolment={enrolment} />
    case 'qualified':
      return enrolment.partnerId ? <SignAgreement enrolment={enrolment} /> : null
    case 'active':
    case 'adopted':
      return <AtTheEnd />
    case 'rejected':
      return <Rejected enrolment={enrolment} />
    case 'withdrawn':
      return <EnrolAgain />
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
    <Section title={enrolment.isRevision ? t.revisionTitle : t.reviewTitle} isAccent>
      <div>{enrolment.isRevision ? t.revisionText : t.reviewText}</div>
      <Late enrolment={enrolment} />
      <WithdrawButton enrolment={enrolment} />
    </Section>
  )
}

/** What the operator needs, in the operator's own words. */
function Asked({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  return (
    <Section title={t.askedTitle} isAccent>
      <div>{t.askedText}</div>
      <Open enrolment={enrolment} />
      <Row>
        <Correct enrolment={enrolment} />
        <WithdrawButton enrolment={enrolment} />
      </Row>
    </Section>
  )
}

/** The rules that are not met yet. */
function Open({ enrolment: { checks } }: { enrolment: Enrolment }) {
  const t = useMessages().checks
  return checks.map((check) => {
    const { kind, state, rule } = check
    return rule && (state === 'challenged' || state === 'rejected') ? (
      <Stack key={kind}>
        <strong>{t.kinds[kind]}</strong>
        <RuleText rule={rule} />
        {check.finding === 'domain-differs' ? <OrProveDomain /> : null}
        {check.can.includes('upload') ? <FixNow check={check} /> : null}
      </Stack>
    ) : null
  })
}

/** Instead of a document: the domain's own entry in the DNS. */
function OrProveDomain() {
  const t = useMessages().enrolment.status
  return (
    <div>
      {t.orProve} <TextLink to="/settings/domains">{t.proveDomain}</TextLink>
    </div>
  )
}

function Rejected({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const { isRevision } = enrolment
  return (
    <Section title={isRevision ? t.revisionRejected : t.rejectedTitle} isAccent>
      {isRevision ? <div>{t.revisionRejectedText}</div> : null}
      <Open enrolment={enrolment} />
      <Details entries={[{ name: t.remark, value: enrolment.comment }]} />
      <Row>
        {enrolment.can.includes('submit') ? <Correct enrolment={enrolment} isPrimary /> : null}
        {isRevision ? <WithdrawButton enrolment={enrolment} /> : null}
      </Row>
    </Section>
  )
}

type CorrectProps = { enrolment: Enrolment; isPrimary?: boolean }

/** Where the fields are: the wizard of the application, or the legal info of a partner in business. */
function Correct({ enrolment: { isRevision }, isPrimary = false }: CorrectProps) {
  const t = useMessages().enrolment.status
  const look = isPrimary ? ({ appearance: 'primary' } as const) : {}
  return isRevision ? (
    <ButtonLink to="/settings/organisation/legal" {...look}>
      {t.revisionFix}
    </ButtonLink>
  ) : (
    <ButtonLink to="/enroll" search={{ step: 'company' }} {...look}>
      {t.fix}
    </ButtonLink>
  )
}

/** Done, or, of a partner that has left the programme since, to be done again. */
function AtTheEnd() {
  return useSession()?.organisation.state === 'deauthorised' ? <EnrolAgain hasLeft /> : <Enrolled />
}
