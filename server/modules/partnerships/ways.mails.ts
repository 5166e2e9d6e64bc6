import { sealLink } from '#server/platform/links.ts'
import { defineMail, type EventRow, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import type { AskDetails } from './ask-events.ts'

const askOf = (event: EventRow) => event.details as AskDetails

/** A reseller asks: to whoever may answer (W3). */
const asked = defineMail({
  name: 'partnership-asked',
  on: 'partnership.ask',
  to: (tx, event) => peopleOf(tx, askOf(event).providerId, ['global-admin', 'admin-agent', 'sales-agent']),
  compose: (t, event) => {
    const { reseller, domain, message } = askOf(event)
    return {
      subject: t.mails.partnershipAsked.subject({ name: reseller, partner: '', date: '' }),
      body: [t.mails.partnershipAsked.body, message],
      facts: [
        [t.mails.facts.reseller, reseller],
        [t.mails.facts.domain, domain],
        [t.mails.facts.person, event.actor_name],
      ],
      button: { label: t.mails.partnershipAsked.button, path: '/resellers/asks' },
      reason: t.mails.reason.partner,
    }
  },
})

/** The provider agreed: the reseller's global admins learn of the link, whoever asked. */
const accepted = defineMail({
  name: 'partnership-ask-accepted',
  on: 'partnership.accept-ask',
  to: (tx, event) => peopleOf(tx, askOf(event).resellerId, ['global-admin']),
  compose: (t, event) => {
    const { provider, invitationId } = askOf(event)
    return {
      subject: t.mails.askAccepted.subject({ name: provider, partner: '', date: '' }),
      body: [t.mails.askAccepted.body],
      facts: [[t.mails.facts.provider, provider]],
      button: {
        label: t.mails.invitations.button,
        path: `/i/${sealLink('invitation', invitationId ?? '')}`,
      },
      reason: t.mails.reason.partner,
    }
  },
})

const declined = defineMail({
  name: 'partnership-ask-declined',
  on: 'partnership.decline-ask',
  to: (tx, event) => peopleOf(tx, askOf(event).resellerId, ['global-admin', 'admin-agent', 'sales-agent']),
  compose: (t, event) => {
    const { provider, reason } = askOf(event)
    return {
      subject: t.mails.askDeclined.subject({ name: provider, partner: '', date: '' }),
      body: [t.mails.askDeclined.body],
      facts: [
        [t.mails.facts.provider, provider],
        [t.mails.facts.reason, reason ?? ''],
      ],
      button: { label: t.mails.askDeclined.button, path: '/find-provider' },
      reason: t.mails.reason.partner,
    }
  },
})

/** The operator is told of a text that waits. */
const submitted = defineMail({
  name: 'provider-entry-submitted',
  on: 'provider-entry.submit',
  to: async (tx) => {
    const operator = await tx
      .selectFrom('organisations')
      .select('id')
      .where('kind', '=', 'operator')
      .executeTakeFirst()
    return operator ? await peopleOf(tx, operator.id, ['global-admin']) : []
  },
  compose: (t, event) => ({
    subject: t.mails.entrySubmitted.subject({ name: event.subject, partner: '', date: '' }),
    body: [t.mails.entrySubmitted.body],
    facts: [[t.mails.facts.provider, event.subject]],
    button: { label: t.mails.entrySubmitted.button, path: '/provider-entries' },
    reason: t.mails.reason.partner,
  }),
})

/** The provider learns what the operator decided. */
const decided = (name: string, on: string, text: 'entryReleased' | 'entryRefused'): Mail =>
  defineMail({
    name,
    on,
    to: (tx, event) =>
      peopleOf(tx, event.subject_id, ['global-admin', 'admin-agent', 'business-profile-admin']),
    compose: (t, event) => {
      const { reason } = event.details as { reason: string | null }
      return {
        subject: t.mails[text].subject,
        body: [t.mails[text].body],
        ...(reason && { facts: [[t.mails.facts.reason, reason]] as [string, string][] }),
        button: { label: t.mails[text].button, path: '/settings/provider-entry' },
        reason: t.mails.reason.partner,
      }
    },
  })

export const wayMails: Mail[] = [
  asked,
  accepted,
  declined,
  submitted,
  decided('provider-entry-released', 'provider-entry.release', 'entryReleased'),
  decided('provider-entry-refused', 'provider-entry.refuse', 'entryRefused'),
]
