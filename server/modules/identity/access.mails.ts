import type { Language } from '#contract/common.ts'
import { holdersOf, type OrgKind, type Role, rolesUnder } from '#contract/permissions.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Wish = { role: Role; reason?: string }
type Decided = Wish & { email: string | null; language: Language }

/** To everybody who can give the role. */
const requested = defineMail({
  name: 'access-requested',
  on: 'access.request',
  to: async (tx, event) => {
    const { role } = event.details as Wish
    const { kind } = await tx
      .selectFrom('organisations')
      .select('kind')
      .where('id', '=', event.organisation_id)
      .executeTakeFirstOrThrow()
    const ours = kind as OrgKind
    const able = holdersOf('role.assign', ours).filter((held) => rolesUnder(ours, [held]).includes(role))
    return await peopleOf(tx, event.organisation_id, [...able])
  },
  compose: (t, event) => {
    const { role, reason = '' } = event.details as Wish
    const words = t.mails.accessRequested
    return {
      subject: words.subject({ name: event.subject, partner: t.roles[role], date: '' }),
      body: [words.body],
      facts: [
        [words.role, t.roles[role]],
        [t.mails.facts.reason, reason],
      ],
      button: { label: words.button, path: '/settings/access-requests' },
      reason: t.mails.reason.partner,
    }
  },
})

/** To the person who asked: what was decided, by whom, and why. */
const decided = (name: string, on: string, words: 'accessApproved' | 'accessDenied') =>
  defineMail({
    name,
    on,
    to: (_tx, event) => {
      const { email, language } = event.details as Decided
      return Promise.resolve(email ? [{ email, language }] : [])
    },
    compose: (t, event) => {
      const { role, reason } = event.details as Decided
      return {
        subject: t.mails[words].subject({ name: t.roles[role], partner: '', date: '' }),
        body: [t.mails[words].body],
        facts: [
          [t.mails.facts.answeredBy, event.actor_name],
          ...(reason ? [[t.mails.facts.reason, reason] as [string, string]] : []),
        ],
        button: { label: t.mails.accessApproved.button, path: '/settings/rights' },
        reason: t.mails.reason.account,
      }
    },
  })

export const accessMails: Mail[] = [
  requested,
  decided('access-approved', 'access.approve', 'accessApproved'),
  decided('access-denied', 'access.deny', 'accessDenied'),
]
