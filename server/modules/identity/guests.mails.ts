import type { Language } from '#contract/common.ts'
import type { Role } from '#contract/permissions.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Invited = { email: string; language: Language; roles: Role[]; expiresAt: string }

/** The link to become a guest. */
const invited = defineMail({
  name: 'guest-invited',
  on: 'guest.invite',
  to: (_tx, event) => {
    const { email, language } = event.details as Invited
    return Promise.resolve([{ email, language }])
  },
  compose: (t, event, { language }) => {
    const { roles, expiresAt } = event.details as Invited
    const words = t.mails.guestInvited
    return {
      subject: words.subject({ name: event.actor_organisation, partner: '', date: '' }),
      body: [words.body({ name: event.actor_organisation, partner: event.actor_name, date: '' })],
      facts: [
        [words.roles, roles.map((role) => t.roles[role]).join(', ')],
        [t.mails.facts.validUntil, dateIn(language, expiresAt)],
      ],
      button: { label: words.button, path: `/g/${sealLink('guest', event.subject_id)}` },
      reason: t.mails.reason.invited(event.actor_organisation),
    }
  },
})

/** To the host's administrators: somebody came, somebody left. */
const toHost = (name: string, on: string, words: 'guestAccepted' | 'guestLeft') =>
  defineMail({
    name,
    on,
    to: (tx, event) => peopleOf(tx, event.organisation_id, ['global-admin', 'user-admin']),
    compose: (t, event) => ({
      subject: t.mails[words].subject({ name: event.subject, partner: '', date: '' }),
      body: [t.mails[words].body],
      button: { label: t.mails.guestAccepted.button, path: '/settings/users' },
      reason: t.mails.reason.partner,
    }),
  })

/** To the guest whose visit was ended. */
const removed = defineMail({
  name: 'guest-removed',
  on: 'guest.remove',
  to: (_tx, event) => {
    const { email, language } = event.details as { email: string | null; language: Language }
    return Promise.resolve(email ? [{ email, language }] : [])
  },
  compose: (t, event) => ({
    subject: t.mails.guestRemoved.subject({ name: event.actor_organisation, partner: '', date: '' }),
    body: [t.mails.guestRemoved.body],
    reason: t.mails.reason.account,
  }),
})

export const guestMails: Mail[] = [
  invited,
  toHost('guest-accepted', 'guest.accept', 'guestAccepted'),
  toHost('guest-left', 'guest.leave', 'guestLeft'),
  removed,
]
