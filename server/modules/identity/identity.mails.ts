import type { Language } from '#contract/common.ts'
import type { Role } from '#contract/permissions.ts'
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
const resetMail = (name: string, on: string) =>
  defineMail({
    name,
    on,
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

/** To the address that was the person's until now: the last mail that goes there. */
const addressMail = defineMail({
  name: 'address-changed',
  on: 'user.edit',
  to: (_tx, event) => theirs(event.details),
  compose: (t, event, { language }) => ({
    subject: t.mails.addressChanged.subject({ name: event.actor_organisation, partner: '', date: '' }),
    body: [t.mails.addressChanged.body, t.mails.addressChanged.notYou],
    facts: [
      [t.mails.facts.changedBy, event.actor_name],
      [t.mails.facts.changedAt, dateIn(language, event.at)],
    ],
    reason: t.mails.reason.account,
  }),
})

/** M7: the link to choose the first password; the user name travels in no mail with a secret (I-44). */
const invitedMail = (name: string, on: string) =>
  defineMail({
    name,
    on,
    to: (_tx, event) => theirs(event.details),
    compose: (t, event, { language }) => {
      const { organisation, linkId, expiresAt } = event.details as Reset & { expiresAt: string }
      return {
        subject: t.mails.userCreated.subject({ name: organisation, partner: '', date: '' }),
        body: [t.mails.userCreated.body],
        facts: [[t.mails.facts.validUntil, dateIn(language, expiresAt)]],
        button: { label: t.mails.userCreated.button, path: `/p/${sealLink('password', linkId)}` },
        reason: t.mails.reason.user,
      }
    },
  })

/** Events from before this mail existed name neither; `by` is the tenant's own sign-in, whose groups changed them. */
type Change = Addressed & { added?: Role[]; removed?: Role[]; by?: string; organisation?: string }

/** M9: which roles a person got or lost, and from whom. */
const rolesMail = defineMail({
  name: 'roles-changed',
  on: 'role.assign',
  to: (_tx, event) => {
    const { added = [], removed = [] } = event.details as Change
    return added.length + removed.length > 0 ? theirs(event.details) : Promise.resolve([])
  },
  compose: (t, event) => {
    const { added = [], removed = [], by = '', organisation = '' } = event.details as Change
    const named = (roles: Role[]) => roles.map((role) => t.roles[role]).join(', ')
    const words = t.mails.rolesChanged
    const facts: [string, string][] = [
      [words.added, named(added)],
      [words.removed, named(removed)],
      [t.mails.facts.changedBy, event.actor_name || by],
    ]
    return {
      subject: words.subject({ name: event.actor_organisation || organisation, partner: '', date: '' }),
      body: [words.body],
      facts: facts.filter(([, value]) => value !== ''),
      button: { label: words.button, path: '/' },
      reason: t.mails.reason.account,
    }
  },
})

export const identityMails: Mail[] = [
  resetMail('password-reset', 'password.request-reset'),
  resetMail('password-reset-by-admin', 'user.reset-password'),
  resetMail('password-reset-by-provider', 'partner-access.send-link'),
  invitedMail('user-invited', 'user.create'),
  invitedMail('user-invited-again', 'user.invite'),
  rolesMail,
  addressMail,
  changedMail('password-changed', 'password.change'),
  changedMail('password-changed-by-link', 'password.reset'),
]
