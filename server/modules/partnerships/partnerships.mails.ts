import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Authorized = { providerId: string; resellerId: string }

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
    body: [t.mails.partnershipActive.body],
    facts: [
      [t.mails.facts.provider, event.subject],
      [t.mails.facts.reseller, event.actor_organisation],
    ],
    button: { label: t.mails.partnershipActive.button, path: '/' },
    reason: t.mails.reason.partner,
  }),
})

export const partnershipMails: Mail[] = [active]
