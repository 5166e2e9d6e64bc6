import type { Enrolment } from '#contract/enrolment.ts'
import { enrolmentApi } from '#contract/enrolment.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { vettingApi } from '#contract/vetting.ts'
import { download } from '../../lib/api.ts'
import { DocumentList } from '../../parts/document-list.tsx'
import { CheckBoard } from '../../parts/check-board.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { DraftProfile } from './draft-profile.tsx'
import { EnrolmentTimeline } from './enrolment-timeline.tsx'
import { LinkNow } from './link-later.tsx'
import { NextStep } from './next-step.tsx'

/** Where the own enrolment stands, and the one thing to do next. */
export function EnrolmentPage() {
  const t = useMessages().enrolment.status
  const enrolment = useRead(enrolmentApi.get, {})
  const name = enrolment.data?.organisationName
  return (
    <Page>
      <PageHeader title={t.title} sentence={name ? t.sentence(name) : undefined} />
      {enrolment.error ? <NoEnrolment error={enrolment.error} /> : null}
      {enrolment.data ? <Status enrolment={enrolment.data} /> : null}
    </Page>
  )
}

const tones = {
  draft: 'quiet',
  email_verification: 'waiting',
  under_review: 'waiting',
  info_requested: 'attention',
  qualified: 'good',
  active: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
  adopted: 'good',
} as const

function Status({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  return (
    <>
      <div>
        <StateBadge tone={tones[enrolment.state]}>{t.states[enrolment.state]}</StateBadge>
      </div>
      <NextStep enrolment={enrolment} />
      <LinkNow enrolment={enrolment} />
      <Checks enrolment={enrolment} />
      <DocumentList
        documents={enrolment.documents}
        save={({ id, fileName }) => void download(vettingApi.ownDocument, { documentId: id }, fileName)}
      />
      {enrolment.isRevision ? null : (
        <Section title={t.steps}>
          <EnrolmentTimeline enrolment={enrolment} />
        </Section>
      )}
      <DraftProfile enrolment={enrolment} />
    </>
  )
}

/** The same board the operator sees, in the applicant's words; an active partner has no use for it any more. */
function Checks({ enrolment: { checks, state, statusPath } }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const { share } = useMessages().enrolment.public
  if (checks.length === 0 || state === 'active') return null
  return (
    <Section title={t.checksTitle}>
      <CheckBoard checks={checks} reader="mine" />
      {statusPath ? (
        <div>
          <TextLink to={statusPath}>{share}</TextLink>
        </div>
      ) : null}
    </Section>
  )
}

function NoEnrolment({ error }: { error: unknown }) {
  const t = useMessages()
  if (!hasCode(error, 'not_found')) return <Problem error={error} />
  return (
    <Empty
      title={t.enrolment.status.none}
      text={t.enrolment.status.noneText}
      action={
        <ButtonLink to="/enroll" appearance="primary">
          {t.shell.enroll}
        </ButtonLink>
      }
    />
  )
}
