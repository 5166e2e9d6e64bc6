import { makeStyles } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { invitationsApi, type Invitation } from '#contract/invitations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { DraftMail } from './draft-mail.tsx'
import { Ended, endOf } from './ended.tsx'
import { FurtherWays } from './further-ways.tsx'
import { InvitationState } from './invitation-states.tsx'
import { InvitationTimeline } from './invitation-timeline.tsx'

const useStyles = makeStyles({ text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } })

/** One invitation: the draft mail as long as it is open, then how it ended; and what has happened since. */
export function InvitationPage() {
  const t = useMessages().invitations
  const { id = '' } = useParams({ strict: false })
  const invitation = useRead(invitationsApi.get, { invitationId: id })
  const crumbs = [{ to: '/invitations', label: t.title }]
  if (invitation.data) return <Loaded invitation={invitation.data} />
  return (
    <Page>
      <PageHeader title={t.draft.title} crumbs={crumbs} />
      {invitation.error ? <Problem error={invitation.error} retry={() => void invitation.refetch()} /> : null}
    </Page>
  )
}

function Loaded({ invitation }: { invitation: Invitation }) {
  const t = useMessages().invitations
  const end = endOf(invitation)
  return (
    <Page isNarrow>
      <PageHeader
        title={useTitle(invitation)}
        sentence={end ? undefined : t.sentences[invitation.kind]}
        crumbs={[{ to: '/invitations', label: t.title }]}
        action={<FurtherWays invitation={invitation} />}
      />
      <Facts invitation={invitation} />
      {end ? (
        <Ended end={end} invitation={invitation} />
      ) : invitation.can.includes('edit') ? (
        <DraftMail key={invitation.id} invitation={invitation} />
      ) : (
        <MailToRead invitation={invitation} />
      )}
      <Section title={t.timeline}>
        <InvitationTimeline invitation={invitation} />
      </Section>
    </Page>
  )
}

/** The text, for who sees invitations and may not send this kind: and who may. */
function MailToRead({ invitation: { kind, subject, body } }: { invitation: Invitation }) {
  const t = useMessages().invitations.draft
  const styles = useStyles()
  const whoMay = useWhoMay()
  return (
    <Section title={t.title}>
      <strong>{subject}</strong>
      <div className={styles.text}>{body}</div>
      <Notice>{whoMay(kind === 'reseller_alone' ? 'relationship.request' : 'customer.invite')}</Notice>
    </Section>
  )
}

function useTitle({ kind, withName }: Invitation): string {
  const t = useMessages().invitations.titles
  if (kind === 'partnership') return t.partnership
  return withName ? t.reseller_joint(withName) : t.customer
}

function Facts({ invitation }: { invitation: Invitation }) {
  const { invitations: t, consent: words } = useMessages()
  const consent = words.shown
  const format = useFormat()
  const { boundDomain: bound, maxUses: most } = invitation
  const email = invitation.recipientEmail
  return (
    <Details
      entries={[
        { name: t.state, value: <InvitationState invitation={invitation} /> },
        { name: t.acceptedBy, value: invitation.acceptedByName },
        { name: t.recipient, value: email ? <CodeText>{email}</CodeText> : null },
        { name: consent.bound, value: bound ? <CodeText>{bound}</CodeText> : null },
        { name: consent.asks, value: invitation.asks ? <Asked invitation={invitation} /> : null },
        {
          name: consent.uses,
          value: most > 1 ? consent.usesOf(format.number(invitation.uses), format.number(most)) : null,
        },
        { name: t.until, value: format.moment(invitation.expiresAt) },
      ]}
    />
  )
}

/** What the customer is asked for, in few words. */
function Asked({ invitation: { asks } }: { invitation: Invitation }) {
  const { consent, customers } = useMessages()
  const t = consent.shown
  if (!asks) return null
  const asked = [
    ...(asks.order ? [t.order] : []),
    ...asks.roles.map((role) => customers.rightNames[role]),
    ...(asks.agreement ? [t.agreement] : []),
  ]
  return <Bullets sentences={asked.length > 0 ? asked : [t.nothing]} />
}
