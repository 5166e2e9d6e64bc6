import type { DirectoryRole } from '#contract/directory-roles.ts'
import type { Messages } from '#locales/en.ts'
import type { Tx } from '#server/platform/database.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  personsOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import { answerPath } from './relationship-view.ts'

type Asked = {
  userId: string
  person: string
  partner: string
  customer: string
  approver: 'partner' | 'customer'
  roles: DirectoryRole[]
  reason: string
  ticket: string | null
  minutes: number
}
const of = (event: EventRow) => event.details as Asked

function facts(t: Messages, event: EventRow): [string, string][] {
  const m = t.mails.adminRelationship
  const { roles, reason, ticket, minutes } = of(event)
  const all: [string, string][] = [
    [m.facts.name, event.subject],
    [m.facts.roles, roles.map((role) => t.directoryRoles[role]).join(', ')],
    [m.elevation.until, m.elevation.minutes(minutes)],
    [t.mails.facts.reason, reason],
    [m.elevation.ticket, ticket ?? ''],
  ]
  return all.filter(([, value]) => value)
}

const partnersPath = (event: EventRow) =>
  `/customers/${event.customer_id}/admin-relationships/${event.subject_id}`

/** Nobody approves the own one. */
const colleaguesOf = async (tx: Tx, event: EventRow): Promise<Recipient[]> =>
  (await peopleOf(tx, event.organisation_id, ['global-admin', 'admin-agent'])).filter(
    ({ person }) => person?.userId !== of(event).userId,
  )

/** To those who can approve: colleagues, or the customer's global admins where it is the customer (pain 43). */
const asked = defineMail({
  name: 'elevation-asked',
  on: 'elevation.request',
  to: (tx, event) =>
    of(event).approver === 'customer'
      ? peopleOf(tx, event.customer_id ?? '', ['global-admin'])
      : colleaguesOf(tx, event),
  compose: (t, event) => {
    const m = t.mails.adminRelationship.elevation
    const { person, partner, approver } = of(event)
    const isCustomer = approver === 'customer'
    return {
      subject: m.subject(person),
      body: [isCustomer ? m.customerBody(partner) : m.body],
      facts: facts(t, event),
      button: { label: m.button, path: isCustomer ? answerPath(event.subject_id) : partnersPath(event) },
      reason: t.mails.reason.partner,
    }
  },
})

/** To the person who asked: the minutes run since the approval, or are over before their time. */
const answered = (name: 'approved' | 'denied' | 'revoked', on: string): Mail =>
  defineMail({
    name: `elevation-${name}`,
    on,
    to: (tx, event) => personsOf(tx, [of(event).userId]),
    compose: (t, event) => {
      const m = t.mails.adminRelationship.elevation
      const by = [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')
      return {
        subject: m[name](of(event).customer),
        body: [m[`${name}Body`]],
        facts: [...facts(t, event), [t.mails.facts.answeredBy, by]],
        button: { label: m.open, path: partnersPath(event) },
        reason: t.mails.reason.partner,
      }
    },
  })

export const elevationMails: Mail[] = [
  asked,
  answered('approved', 'elevation.approve'),
  answered('denied', 'elevation.deny'),
  answered('revoked', 'elevation.revoke'),
]
