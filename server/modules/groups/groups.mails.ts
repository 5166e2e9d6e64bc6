import type { Role } from '#contract/permissions.ts'
import { defineMail, type Mail } from '#server/platform/mail/define-mail.ts'
import type { Person } from './member-store.ts'

type Changed = { roles: Role[]; people: Person[]; organisation: string }

/** M9 for roles that come with a group: which, through which group, by whom. */
const changed = (name: string, on: string, words: 'groupJoined' | 'groupLeft'): Mail =>
  defineMail({
    name,
    on,
    to: (_tx, event) => {
      const { roles, people } = event.details as Changed
      const told = roles.length > 0 ? people : []
      return Promise.resolve(told.flatMap(({ email, language }) => (email ? [{ email, language }] : [])))
    },
    compose: (t, event) => {
      const { roles, organisation } = event.details as Changed
      return {
        subject: t.mails[words].subject({ name: event.subject, partner: organisation, date: '' }),
        body: [t.mails[words].body],
        facts: [
          [t.mails.groupJoined.roles, roles.map((role) => t.roles[role]).join(', ')],
          [t.mails.facts.changedBy, event.actor_name],
        ],
        button: { label: t.mails.groupJoined.button, path: '/settings/rights' },
        reason: t.mails.reason.account,
      }
    },
  })

export const groupMails: Mail[] = [
  changed('group-joined', 'group.add-members', 'groupJoined'),
  changed('group-left', 'group.remove-member', 'groupLeft'),
]
