import type { Language } from '#contract/common.ts'
import type { invitationKinds } from '#contract/invitation-states.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { type OpenInvitation, openInvitations } from './open-invitations.ts'
import { type Org, orgOf, type Person, personOf } from './organisations.ts'
import { type Clock, idOf, iso, plus, plusDays, type Row } from './rows.ts'
import { type Story, tell } from './story.ts'

export type InvitationRow = Row<'invitations'> & { id: string; expires_at: Date }
type Draft = {
  key: string
  kind: (typeof invitationKinds)[number]
  by: Person
  with?: Org | undefined
  recipient: string | null
  language: Language
  at: Date
}

/** An invitation as the product drafts it, with the proposed text. */
export function draftOf({ key, kind, by, with: other, recipient, language, at }: Draft): InvitationRow {
  const text = messagesIn(language).mails.invitations[kind]
  const words = { from: by.org.name, with: other?.name ?? '', person: by.name }
  return {
    id: idOf('invitation', key),
    kind,
    state: 'draft',
    from_id: by.org.id,
    from_kind: by.org.kind,
    from_name: by.org.name,
    from_country: by.org.country,
    from_domain: by.org.domain,
    with_id: other?.id ?? null,
    with_name: other?.name ?? null,
    with_country: other?.country ?? null,
    with_domain: other?.domain ?? null,
    language,
    recipient_email: recipient,
    subject: text.subject(words),
    body: text.body(words),
    created_by: by.id,
    created_by_name: by.name,
    created_at: at,
    expires_at: plusDays(at, 30),
  }
}

/** Invited two to eight days before, sent at once, read, and accepted by the organisation's administrator. */
export function acceptedInvitation(draft: Draft, by: Person, acceptedAt: Date): InvitationRow {
  const sentAt = plus(draft.at, 12)
  return {
    ...draftOf(draft),
    state: 'accepted',
    sent_at: sentAt,
    sent_way: 'system',
    delivered_at: plus(sentAt, 1),
    viewed_at: plus(acceptedAt, -14),
    accepted_at: acceptedAt,
    accepted_by_name: by.name,
    accepted_org_id: by.org.id,
    accepted_org_name: by.org.name,
  }
}

/** What became of an invitation that was not accepted. */
function fateOf({ state, isUndelivered, answer, reason }: OpenInvitation, at: Date, by: Person) {
  if (state === 'draft') return { state }
  const sent = { state, sent_at: plus(at, 9), sent_way: 'system' }
  if (isUndelivered) return { ...sent, failed_at: plus(at, 9 + 55) }
  const delivered = { ...sent, delivered_at: plus(at, 10) }
  if (state === 'sent') return delivered
  if (state === 'revoked') return { ...delivered, revoked_at: plus(at, 1500), revoked_by_name: by.name }
  const viewed = { ...delivered, viewed_at: plus(at, 1480) }
  if (state === 'viewed') return viewed
  return {
    ...viewed,
    declined_at: plus(at, 1495),
    declined_by_name: answer ?? null,
    decline_reason: reason ?? null,
  }
}

function tellFate(story: Story, row: InvitationRow, by: Person, open: OpenInvitation): void {
  const at = row.created_at as Date
  const subject = { id: row.id, name: row.recipient_email ?? row.subject }
  tell(story, { at, by, action: 'invitation.draft', subject, details: { kind: row.kind } })
  if (row.sent_at) tellSent(story, row, by)
  if (row.viewed_at) {
    const reader = { name: '', org: { ...by.org, name: '' } }
    tell(story, { at: row.viewed_at as Date, by: reader, action: 'invitation.view', subject, of: by.org })
  }
  if (row.declined_at) {
    const answerer = { name: open.answer ?? '', org: { ...by.org, name: open.organisation ?? '' } }
    const details = { kind: row.kind, reason: open.reason ?? null }
    const about = { id: row.id, name: open.organisation ?? '' }
    tell(story, {
      at: row.declined_at as Date,
      by: answerer,
      action: 'invitation.decline',
      subject: about,
      details,
      of: by.org,
    })
  }
  if (row.revoked_at) tell(story, { at: row.revoked_at as Date, by, action: 'invitation.revoke', subject })
}

/** The mail's own words travel in the event, as the product does it. */
export function tellSent(story: Story, row: InvitationRow, by: Person): void {
  const { subject, body, language, recipient_email: email = null, expires_at } = row
  const details = { way: 'system', email, language, subject, body, expiresAt: iso(expires_at) }
  const about = { id: row.id, name: email ?? subject }
  tell(story, { at: row.sent_at as Date, by, action: 'invitation.send', subject: about, details })
}

/** Invitations that are under way or came to nothing. */
export const openInvitationRows = (orgs: Org[], clock: Clock, story: Story): InvitationRow[] =>
  openInvitations.map((open, index) => {
    const by = personOf(orgOf(orgs, open.from), open.by)
    const at = clock(open.days, `open ${index}`)
    const draft = draftOf({
      key: `open ${index}`,
      kind: open.with ? 'reseller_joint' : 'partnership',
      by,
      with: open.with === undefined ? undefined : orgOf(orgs, open.with),
      recipient: open.to ?? null,
      language: open.language ?? 'de',
      at,
    })
    const row = { ...draft, ...fateOf(open, at, by) }
    tellFate(story, row, by, open)
    return row
  })
