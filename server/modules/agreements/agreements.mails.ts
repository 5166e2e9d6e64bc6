import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Due = { region: string; effectiveAt: string; signBy: string; days?: number }

/** M36: a newer version has to be signed; says until when, and what goes on until then. Also as a reminder. */
const due = (name: string, on: string): Mail =>
  defineMail({
    name,
    on,
    to: (tx, event) => peopleOf(tx, event.organisation_id, ['global-admin']),
    compose: (t, event, { language }) => {
      const { effectiveAt, signBy, days } = event.details as Due
      const names = { name: event.subject, partner: '', date: dateIn(language, signBy) }
      return {
        subject: days ? t.mails.agreementDue.reminder(names) : t.mails.agreementDue.subject(names),
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

export const agreementMails: Mail[] = [
  due('agreement-due', 'agreement.due'),
  due('agreement-reminder', 'agreement.remind'),
]
