import type { Messages } from '#locales/en.ts'
import type { Tx } from '#server/platform/database.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  personsOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import { type Support, supportOf } from '../accounts/index.ts'
import type { MailDetails } from './mail-details.ts'

/** Whom to ask, and what is asked: partner by partner, or what a partnership leaves open (M10, M13). */
function asked(t: Messages, details: MailDetails, support: Support | undefined): [string, string][] {
  const { kind, fromEmail, asks = [], asksAgreement } = details
  const contact = [fromEmail, support?.email, support?.phone, support?.website].filter(Boolean)
  const words = t.mails.invitationFacts
  const facts: [string, string][] = [
    [words.contact, [...new Set(contact)].join(', ')],
    ...asks.map(({ name, rights }): [string, string] => [
      words.asks(name),
      rights.map((right) => t.partnerRights[right]).join(' '),
    ]),
    [t.mails.consentFacts.agreement, asksAgreement ? words.agreement : ''],
    [words.access, kind === 'partnership' ? words.accessText : ''],
  ]
  return facts.filter(([, value]) => value)
}

/** The recipient, and where the sender helps its partners and customers. */
async function recipientOf(tx: Tx, event: EventRow) {
  const { email, language, fromId, customerId } = event.details as MailDetails
  const support = fromId ? (await supportOf(tx, [fromId])).get(fromId) : undefined
  const people = customerId ? await peopleOf(tx, customerId, ['global-admin']) : [{ email, language }]
  return people.map((person) => ({ ...person, language, ...(support && { data: { support } }) }))
}
const supportIn = (data: Recipient['data']) => data?.['support'] as Support | undefined

/** M10 and M13: the text as the sender left it, with the link block nobody can lose. */
const invitation = defineMail({
  name: 'invitation',
  on: 'invitation.send',
  to: recipientOf,
  compose: (t, event, { language, data }) => {
    const details = event.details as MailDetails
    return {
      subject: details.subject,
      body: details.body.split(/\n{2,}/),
      facts: [
        [t.mails.facts.validUntil, dateIn(language, details.expiresAt)],
        ...asked(t, details, supportIn(data)),
      ],
      button: { label: t.mails.invitations.button, path: `/i/${sealLink('invitation', event.subject_id)}` },
      reason: t.mails.reason.invited(event.actor_organisation),
    }
  },
  delivered: async (tx, event, isDelivered, at) => {
    await tx
      .updateTable('invitations')
      .set(isDelivered ? { delivered_at: at, failed_at: null } : { failed_at: at })
      .where('id', '=', event.subject_id)
      .execute()
  },
})

type Declined = { reason: string | null; withId?: string | null; from?: string }

/** M14 to both partners an invitation spoke for; only its sender has it in its list. */
const declined = defineMail({
  name: 'invitation-declined',
  on: 'invitation.decline',
  to: async (tx, event) => {
    const { withId } = event.details as Declined
    const people = (id: string) => peopleOf(tx, id, ['admin-agent', 'sales-agent'])
    const own = await people(event.organisation_id)
    const joined = withId ? await people(withId) : []
    return [...own, ...joined.map((person) => ({ ...person, data: { isJoined: true } }))]
  },
  compose: (t, event, { data }) => {
    const { reason, from = '' } = event.details as Declined
    const isJoined = data?.['isJoined'] === true
    return {
      subject: t.mails.invitationDeclined.subject({ name: event.subject, partner: '', date: '' }),
      body: [isJoined ? t.mails.invitationDeclined.joined(from) : t.mails.invitationDeclined.body],
      facts: [
        [t.mails.facts.answeredBy, `${event.actor_name}, ${event.actor_organisation}`],
        ...(reason ? ([[t.mails.facts.reason, reason]] as [string, string][]) : []),
      ],
      button: isJoined
        ? { label: t.mails.customerAccepted.button, path: '/customers' }
        : { label: t.mails.invitationDeclined.button, path: '/invitations' },
      reason: t.mails.reason.partner,
    }
  },
})

type Forwarded = { userIds: string[]; from: string; kind: string; expiresAt: string }

/** To the global admins somebody of their own organisation chose. */
const forwarded = defineMail({
  name: 'invitation-forwarded',
  on: 'invitation.forward',
  to: (tx, event) => personsOf(tx, (event.details as Forwarded).userIds),
  compose: (t, event, { language }) => {
    const { from, kind, expiresAt } = event.details as Forwarded
    const text = t.mails.invitationForwarded
    return {
      subject: text.subject({ name: from, partner: event.actor_name, date: '' }),
      body: [kind === 'partnership' ? text.partnership : text.customer, text.only],
      facts: [
        [t.mails.facts.from, from],
        [t.mails.facts.forwardedBy, event.actor_name],
        [t.mails.facts.validUntil, dateIn(language, expiresAt)],
      ],
      button: { label: t.mails.invitations.button, path: `/i/${sealLink('invitation', event.subject_id)}` },
      reason: t.mails.reason.partner,
    }
  },
})

/** The same text once more, with a word that it is a reminder and when the link ends (pain 26). */
const reminder = defineMail({
  name: 'invitation-reminder',
  on: 'invitation.remind',
  to: recipientOf,
  compose: (t, event, { language, data }) => {
    const details = event.details as MailDetails
    const until = dateIn(language, details.expiresAt)
    return {
      subject: t.mails.invitationReminder.subject(details.subject),
      body: [
        t.mails.invitationReminder.body(event.actor_organisation, until),
        ...details.body.split(/\n{2,}/),
      ],
      facts: [[t.mails.facts.validUntil, until], ...asked(t, details, supportIn(data))],
      button: { label: t.mails.invitations.button, path: `/i/${sealLink('invitation', event.subject_id)}` },
      reason: t.mails.reason.invited(event.actor_organisation),
    }
  },
})

type Asked = { createdBy: string; recipient: string | null }

/** Somebody holds a link that is over and asks for a new one: to who invited, or, gone meanwhile, to who could. */
const askedAgain = defineMail({
  name: 'invitation-asked-again',
  on: 'invitation.ask-again',
  to: async (tx, event) => {
    const sender = await personsOf(tx, [(event.details as Asked).createdBy])
    const others = ['global-admin', 'admin-agent', 'sales-agent'] as const
    return sender.length > 0 ? sender : await peopleOf(tx, event.organisation_id, [...others])
  },
  compose: (t, event) => {
    const { recipient } = event.details as Asked
    const by = [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')
    const facts: [string, string][] = [
      [t.mails.invitationAskedAgain.recipient, recipient ?? ''],
      [t.mails.facts.person, by],
    ]
    return {
      subject: t.mails.invitationAskedAgain.subject(by || recipient || ''),
      body: [t.mails.invitationAskedAgain.body],
      facts: facts.filter(([, value]) => value),
      button: { label: t.mails.invitationAskedAgain.button, path: `/invitations/${event.subject_id}` },
      reason: t.mails.reason.partner,
    }
  },
})

export const invitationMails: Mail[] = [invitation, reminder, declined, forwarded, askedAgain]
