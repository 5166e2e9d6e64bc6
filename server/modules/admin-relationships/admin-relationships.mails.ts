import type { AdminRightsRole } from '#contract/customers.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import type { Tx } from '#server/platform/database.ts'
import { elevationMails } from './elevations.mails.ts'
import type { AdminDetails } from './relationship-events.ts'
import { answerPath } from './relationship-view.ts'

type Side = 'partner' | 'customer'
type Words =
  | 'ending'
  | 'requested'
  | 'approved'
  | 'declined'
  | 'withdrawn'
  | 'terminated'
  | 'extended'
  | 'expired'
  | 'requestExpired'

const of = (event: EventRow) => event.details as AdminDetails

/** The people of one side who answer for admin relationships. */
const peopleOn =
  (side: Side) =>
  (tx: Tx, event: EventRow): Promise<Recipient[]> =>
    side === 'customer'
      ? peopleOf(tx, of(event).customerId, ['global-admin'])
      : peopleOf(tx, of(event).partnerId, ['admin-agent'])

/** What happens by itself leaves an event for each side; the customer's names the customer. */
const onOwn =
  (side: Side) =>
  (tx: Tx, event: EventRow): Promise<Recipient[]> =>
    (event.customer_id === null) === (side === 'partner') ? peopleOn(side)(tx, event) : Promise.resolve([])

const pathFor = (side: Side, event: EventRow) =>
  side === 'customer'
    ? answerPath(event.subject_id)
    : `/customers/${of(event).customerId}/admin-relationships/${event.subject_id}`

/** One mail about an admin relationship to one side; the other side gets its own, with its own link. */
const about = (side: Side, words: Words, on: string, to = peopleOn(side)): Mail =>
  defineMail({
    name: `admin-${words.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${side}`,
    on,
    to,
    compose: (t, event, { language }) => {
      const m = t.mails.adminRelationship
      const { partner, customer, name, roles, durationDays, autoExtend, endsAt, reason } = of(event)
      const facts: [string, string][] = [
        [m.facts.name, name],
        [m.facts.partner, partner],
        [m.facts.customer, customer],
        [m.facts.roles, roles.map((role) => t.directoryRoles[role as DirectoryRole]).join(', ')],
        [m.facts.duration, words === 'requested' ? m.days(durationDays) : ''],
        [m.facts.autoExtend, autoExtend ? m.sixMonths : ''],
        [m.facts.endsOn, endsAt && words !== 'requested' ? dateIn(language, endsAt) : ''],
        [t.mails.facts.reason, reason ?? ''],
        [t.mails.facts.person, [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')],
      ]
      return {
        subject: m[words].subject({ partner, customer, name }),
        body: [m[words][side]],
        facts: facts.filter(([, value]) => value),
        button: {
          label: m[words === 'requested' && side === 'customer' ? 'answer' : 'open'],
          path: pathFor(side, event),
        },
        reason: t.mails.reason.partner,
      }
    },
  })

type Reminder = { count: number; items: { name: string; customer: string; endsAt: string }[] }

/** M23 to the partner: all that were told of at once, in one mail. */
const reminder = defineMail({
  name: 'admin-ending-partner',
  on: 'admin-renewal.remind',
  to: (tx, event) => peopleOf(tx, event.organisation_id, ['admin-agent']),
  compose: (t, event, { language }) => {
    const m = t.mails.adminRelationship.reminder
    const { count, items } = event.details as Reminder
    const rest = count - items.length
    return {
      subject: m.subject(count),
      body: [m.body, ...(rest > 0 ? [m.more(rest)] : [])],
      facts: items.map(({ name, customer, endsAt }) => [`${customer}, ${name}`, dateIn(language, endsAt)]),
      button: { label: m.button, path: '/renewals' },
      reason: t.mails.reason.partner,
    }
  },
})

type GivenBack = { roles: AdminRightsRole[]; kept: AdminRightsRole[] }

/** M20 to the customer: a partner gave default administration back, all of it or some. */
const givenBack = defineMail({
  name: 'admin-rights-given-back',
  on: 'admin-rights.give-back',
  to: async (tx, event) => (event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []),
  compose: (t, event) => {
    const { roles, kept } = event.details as GivenBack
    const m = t.mails.rightsGivenBack
    const named = (which: AdminRightsRole[]) => which.map((role) => t.customers.rightNames[role]).join(', ')
    const facts: [string, string][] = [
      [m.gone, named(roles)],
      [m.kept, named(kept)],
      [t.mails.facts.person, `${event.actor_name}, ${event.actor_organisation}`],
    ]
    return {
      subject: m.subject({ name: '', partner: event.actor_organisation, date: '' }),
      body: m.body,
      facts: facts.filter(([, value]) => value),
      button: { label: m.button, path: '/partners' },
      reason: t.mails.reason.partner,
    }
  },
})

/** The relay knows an event by its action alone: what came from the other side has a name of its own. */
export const adminRelationshipMails: Mail[] = [
  about('customer', 'requested', 'admin-relationship.send'),
  about('customer', 'withdrawn', 'admin-relationship.withdraw'),
  about('customer', 'approved', 'admin-relationship.approve'),
  about('partner', 'approved', 'admin-relationship.approve-by-customer'),
  about('partner', 'declined', 'admin-relationship.decline-by-customer'),
  about('customer', 'terminated', 'admin-relationship.terminate'),
  about('partner', 'terminated', 'admin-relationship.terminate-by-customer'),
  about('customer', 'extended', 'admin-relationship.extend', onOwn('customer')),
  about('partner', 'extended', 'admin-relationship.extend', onOwn('partner')),
  about('customer', 'expired', 'admin-relationship.expire', onOwn('customer')),
  about('partner', 'expired', 'admin-relationship.expire', onOwn('partner')),
  about('customer', 'ending', 'admin-relationship.announce-end'),
  { ...about('customer', 'extended', 'admin-relationship.renew'), name: 'admin-renewed-customer' },
  reminder,
  ...elevationMails,
  givenBack,
  about('partner', 'requestExpired', 'admin-relationship.expire-request', onOwn('partner')),
]
