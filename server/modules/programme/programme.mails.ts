import type { Language } from '#contract/common.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail } from '#server/platform/mail/define-mail.ts'

type Added = { email: string; language: Language; linkId: string; expiresAt: string }

/** M7 to a provider's first global admin: the link to choose a password, never with the user name (I-44). */
const admin = defineMail({
  name: 'provider-admin',
  on: 'provider.add',
  to: async (_tx, event) => {
    const { email, language } = event.details as Added
    return [{ email, language }]
  },
  compose: (t, event, { language }) => {
    const { linkId, expiresAt } = event.details as Added
    const operator = event.actor_organisation
    return {
      subject: t.mails.providerAdmin.subject({ name: event.subject, partner: operator, date: '' }),
      body: [t.mails.providerAdmin.body(operator, event.subject), t.mails.providerAdmin.next],
      facts: [
        [t.mails.facts.organisation, event.subject],
        [t.mails.facts.validUntil, dateIn(language, expiresAt)],
      ],
      button: { label: t.mails.userCreated.button, path: `/p/${sealLink('password', linkId)}` },
      reason: t.mails.reason.user,
    }
  },
})

export const programmeMails: Mail[] = [admin]
