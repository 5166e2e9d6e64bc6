import { useParams } from '@tanstack/react-router'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { vettingApi } from '#contract/vetting.ts'
import { download } from '../../lib/api.ts'
import { DocumentList } from '../../parts/document-list.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { CaseBoard } from './case-board.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { Decision } from './decision.tsx'
import { Duplicates } from './duplicates.tsx'
import { OwnerChoice } from './owner-choice.tsx'
import { SubmittedProfile } from './submitted-profile.tsx'
import { VettingState } from './vetting-state.tsx'

/** One application with everything submitted, and the decision. */
export function VettingCasePage() {
  const t = useMessages().vetting
  const { enrolmentId = '' } = useParams({ strict: false })
  const found = useRead(enrolmentApi.vettingCase, { enrolmentId })
  return (
    <Page>
      <PageHeader
        title={found.data?.organisationName ?? '…'}
        crumbs={[{ to: '/vetting', label: t.title }]}
        action={found.data ? <Decision enrolment={found.data} /> : undefined}
      />
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? <Case enrolment={found.data} /> : null}
    </Page>
  )
}

function Case({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  return (
    <>
      <Outcome enrolment={enrolment} />
      <OwnerChoice enrolment={enrolment} />
      <CaseBoard enrolment={enrolment} />
      <DocumentList
        documents={enrolment.documents}
        save={({ id: documentId, fileName }) =>
          void download(vettingApi.document, { enrolmentId: enrolment.id, documentId }, fileName)
        }
      />
      <Duplicates enrolment={enrolment} />
      <SubmittedProfile enrolment={enrolment} />
      <Tenant enrolment={enrolment} />
      <Section title={t.timeline}>
        <CaseTimeline enrolment={enrolment} />
      </Section>
    </>
  )
}

function Outcome({ enrolment: { state, rejectionReason, comment } }: { enrolment: Enrolment }) {
  const { vetting: t, checks: words } = useMessages()
  return (
    <Details
      entries={[
        { name: t.state, value: <VettingState state={state} /> },
        { name: t.reason, value: rejectionReason ? words.rules[rejectionReason] : null },
        { name: t.comment.replace(/ \(.*\)$/, ''), value: comment },
      ]}
    />
  )
}

function Tenant({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  const format = useFormat()
  const profiles = enrolment.profiles.map(
    ({ partnerId, name, country, isActive }) =>
      `${partnerId}: ${name}, ${format.country(country)} (${isActive ? t.active : t.inactive})`,
  )
  return (
    <Section title={t.tenant}>
      <Details
        entries={[
          { name: t.organisation, value: enrolment.organisationName },
          { name: t.domain, value: enrolment.domain },
          { name: t.country, value: format.country(enrolment.country) },
          { name: t.partnerId, value: enrolment.partnerId },
          { name: t.membership, value: enrolment.membershipUserName },
          {
            name: t.profilesOf,
            value: profiles.length > 0 ? profiles.map((line) => <div key={line}>{line}</div>) : null,
          },
        ]}
      />
    </Section>
  )
}
