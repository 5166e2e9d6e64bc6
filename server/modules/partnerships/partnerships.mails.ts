import type { Messages } from '#locales/en.ts'
import { defineMail, type EventRow, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Authorized = { providerId: string; resellerId: string; grantsAdminAccess?: boolean }

/** M11 to both sides. */
const active = defineMail({
  name: 'partnership-active',
  on: 'partnership.authorize',
  to: async (tx, event) => {
    const { providerId, resellerId } = event.details as Authorized
    const provider = await peopleOf(tx, providerId, ['admin-agent', 'sales-agent'])
    return [...provider, ...(await peopleOf(tx, resellerId, ['admin-agent', 'global-admin']))]
  },
  compose: (t, event) => ({
    subject: t.mails.partnershipActive.subject({
      name: event.subject,
      partner: event.actor_organisation,
      date: '',
    }),
    body: [t.mails.partnershipActive.body, t.links.partnership.end],
    facts: [
      [t.mails.facts.provider, event.subject],
      [t.mails.facts.reseller, event.actor_organisation],
      [t.links.granted, t.links.partnership.grants(event.subject).join(' ')],
      [t.partnerships.access, grantedIn(t, event)],
    ],
    button: { label: t.mails.partnershipActive.button, path: '/' },
    reason: t.mails.reason.partner,
  }),
})

const grantedIn = (t: Messages, event: EventRow): string =>
  (event.details as Authorized).grantsAdminAccess ? t.partnerships.accessYes : t.partnerships.accessNo

export const partnershipMails: Mail[] = [active]
