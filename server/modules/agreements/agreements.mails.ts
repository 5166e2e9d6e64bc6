import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Due = { region: string; effectiveAt: string; signBy: string }

/** M36: a newer version has to be signed; says until when, and what goes on until then. */
const due = defineMail({
  name: 'agreement-due',
  on: 'agreement.due',
  to: (tx, event) => peopleOf(tx, event.organisation_id, ['global-admin']),
  compose: (t, event, { language }) => {
    const { effectiveAt, signBy } = event.details as Due
    return {
      subject: t.mails.agreementDue.subject({ name: event.subject, partner: '', date: '' }),
      body: [t.mails.agreementDue.body, t.mails.agreementDue.until],
      facts: [
        [t.mails.agreementDue.version, event.subject],
        [t.mails.agreementDue.effective, dateIn(language, effectiveAt)],
        [t.mails.agreementDue.signBy, dateIn(language, signBy)],
      ],
      button: { label: t.mails.agreementDue.button, path: '/settings/agreements' },
      reason: t.mails.reason.partner,
    }
  },
})

export const agreementMails: Mail[] = [due]
