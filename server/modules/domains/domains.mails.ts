import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

/** A domain was proved while nobody was looking. */
const verified = defineMail({
  name: 'domain-verified',
  on: 'domain.verify',
  to: (tx, event) => peopleOf(tx, event.organisation_id, ['global-admin']),
  compose: (t, { subject }) => ({
    subject: t.mails.domainVerified.subject({ name: subject, partner: '', date: '' }),
    body: [t.mails.domainVerified.body],
    facts: [[t.mails.facts.domain, subject]],
    button: { label: t.mails.domainVerified.button, path: '/settings/domains' },
    reason: t.mails.reason.partner,
  }),
})

export const domainMails: Mail[] = [verified]
