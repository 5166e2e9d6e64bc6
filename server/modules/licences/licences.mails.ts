import type { Language } from '#contract/common.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail } from '#server/platform/mail/define-mail.ts'

type Created = { email: string; language: Language; organisation: string; linkId: string; expiresAt: string }

/** M7: the link to choose a password; the user name travels in no mail with a secret (I-44). */
const userCreated = defineMail({
  name: 'user-created',
  on: 'customer-user.create',
  to: async (_tx, event) => {
    const { email, language } = event.details as Created
    return [{ email, language }]
  },
  compose: (t, event, { language }) => {
    const { organisation, linkId, expiresAt } = event.details as Created
    return {
      subject: t.mails.userCreated.subject({ name: organisation, partner: '', date: '' }),
      body: [t.mails.userCreated.body],
      facts: [[t.mails.facts.validUntil, dateIn(language, expiresAt)]],
      button: { label: t.mails.userCreated.button, path: `/p/${sealLink('password', linkId)}` },
      reason: t.mails.reason.user,
    }
  },
})

export const licenceMails: Mail[] = [userCreated]
