import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type EventRow, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import type { EndingDetails } from './ending-events.ts'

async function bothSides(tx: Tx, event: EventRow) {
  const { providerId, resellerId } = event.details as EndingDetails
  const provider = await peopleOf(tx, providerId, ['global-admin', 'admin-agent', 'sales-agent'])
  return [...provider, ...(await peopleOf(tx, resellerId, ['global-admin', 'admin-agent']))]
}

type Name = 'partnershipNoticed' | 'partnershipKept' | 'partnershipEnded'

/** M12 and what leads to it, to both sides. */
const ending = (name: string, on: string, text: Name): Mail =>
  defineMail({
    name,
    on,
    to: bothSides,
    compose: (t, event, { language }) => {
      const { provider, reseller, endsOn, reason, invitations = 0 } = event.details as EndingDetails
      const date = endsOn ? dateIn(language, endsOn) : ''
      const { subject, body, button } = t.mails[text]
      const by = [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')
      const facts: [string, string][] = [
        [t.mails.facts.provider, provider],
        [t.mails.facts.reseller, reseller],
        [t.mails.facts.lastDay, text === 'partnershipKept' ? '' : date],
        [t.mails.facts.reason, reason ?? ''],
        [t.mails.facts.person, by],
        [t.mails.facts.revokedInvitations, invitations ? String(invitations) : ''],
      ]
      return {
        subject: subject({ name: reseller, partner: provider, date }),
        body,
        facts: facts.filter(([, value]) => value),
        button: { label: button, path: '/' },
        reason: t.mails.reason.partner,
      }
    },
  })

type Access = EndingDetails

/** The provider learns that its access to the reseller's tenant began or ended. */
const access = (name: string, on: string, text: 'accessGranted' | 'accessRevoked'): Mail =>
  defineMail({
    name,
    on,
    to: (tx, event) => peopleOf(tx, (event.details as Access).providerId, ['global-admin', 'admin-agent']),
    compose: (t, event) => ({
      subject: t.mails[text].subject({ name: event.actor_organisation, partner: '', date: '' }),
      body: [t.mails[text].body],
      facts: [
        [t.mails.facts.reseller, event.actor_organisation],
        [t.mails.facts.person, event.actor_name],
      ],
      button: { label: t.mails[text].button, path: '/resellers' },
      reason: t.mails.reason.partner,
    }),
  })

export const endingMails: Mail[] = [
  ending('partnership-noticed', 'partnership.give-notice', 'partnershipNoticed'),
  ending('partnership-kept', 'partnership.withdraw-notice', 'partnershipKept'),
  ending('partnership-ended', 'partnership.remove', 'partnershipEnded'),
  access('partner-access-granted', 'partner-access.grant', 'accessGranted'),
  access('partner-access-revoked', 'partner-access.revoke', 'accessRevoked'),
]
