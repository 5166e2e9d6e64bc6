import type { Language } from '#contract/common.ts'
import type { Messages } from '#locales/en.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail } from '#server/platform/mail/define-mail.ts'

type Addressed = { email: string | null; language: Language }
type Reset = Addressed & { organisation: string; linkId: string }

/** The person an event is about, where it names an address. */
const theirs = (details: unknown) => {
  const { email, language } = details as Addressed
  return Promise.resolve(email ? [{ email, language }] : [])
}

/** The link to set a new password; like every secret it travels without the user name (I-44). */
const resetMail = defineMail({
  name: 'password-reset',
  on: 'password.request-reset',
  to: (_tx, event) => theirs(event.details),
  compose: (t, event) => {
    const { organisation, linkId } = event.details as Reset
    const words = t.mails.passwordReset
    return {
      subject: words.subject({ name: organisation, partner: '', date: '' }),
      body: [words.body, words.ignore],
      button: { label: words.button, path: `/p/${sealLink('password', linkId)}` },
      reason: t.mails.reason.reset,
    }
  },
})

/** Tells that the password is another one now, so that nobody changes it unnoticed. */
const changedMail = (name: string, on: string) =>
  defineMail({
    name,
    on,
    to: (_tx, event) => theirs(event.details),
    compose: (t: Messages, event, { language }) => ({
      subject: t.mails.passwordChanged.subject(),
      body: [t.mails.passwordChanged.body, t.mails.passwordChanged.notYou],
      facts: [[t.mails.facts.changedAt, dateIn(language, event.at)]],
      button: { label: t.mails.passwordChanged.button, path: '/forgot-password' },
      reason: t.mails.reason.account,
    }),
  })

export const identityMails: Mail[] = [
  resetMail,
  changedMail('password-changed', 'password.change'),
  changedMail('password-changed-by-link', 'password.reset'),
]
