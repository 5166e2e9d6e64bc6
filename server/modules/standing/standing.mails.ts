import { measureReasons, type MeasureReason } from '#contract/standing.ts'
import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'

type Told = {
  reason: MeasureReason
  note: string | null
  contact: string | null
  providerId?: string | null
  providerName?: string | null
  endsAt?: string | null
}
const toldOf = (event: EventRow) => event.details as Told
const names = (event: EventRow) => ({ name: event.subject, partner: '', date: '' })

const ownAdmins = (tx: Tx, event: EventRow) => peopleOf(tx, event.organisation_id, ['global-admin'])

/** Those linked with the partner when it happened: of a partnership's suspension only its provider. */
async function linkedPeople(tx: Tx, event: EventRow): Promise<Recipient[]> {
  const { providerId } = toldOf(event)
  if (providerId) return await peopleOf(tx, providerId, ['global-admin', 'admin-agent'])
  const rows = await tx
    .selectFrom('partnerships as p')
    .innerJoin('memberships as m', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb('p.provider_id', '=', event.organisation_id),
            eb('m.organisation_id', '=', eb.ref('p.reseller_id')),
          ]),
          eb.and([
            eb('p.reseller_id', '=', event.organisation_id),
            eb('m.organisation_id', '=', eb.ref('p.provider_id')),
          ]),
        ]),
      ),
    )
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.email', 'u.language', 'm.roles'])
    .where((eb) =>
      eb.or([
        eb('p.provider_id', '=', event.organisation_id),
        eb('p.reseller_id', '=', event.organisation_id),
      ]),
    )
    .where((eb) => eb.or([eb('p.state', '=', 'active'), eb('p.removed_at', '=', event.at)]))
    .where('u.state', '=', 'active')
    .limit(5000)
    .execute()
  return rows.flatMap(({ email, language, roles }) =>
    email && roles.some((role) => role === 'global-admin' || role === 'admin-agent')
      ? [{ email, language: language === 'de' ? 'de' : 'en' }]
      : [],
  )
}

type Text =
  | 'suspended'
  | 'partnershipSuspended'
  | 'reinstated'
  | 'partnershipReinstated'
  | 'leaving'
  | 'stays'
  | 'left'
/** Good news needs no reason. */
const good: Text[] = ['reinstated', 'partnershipReinstated', 'stays']

/** To the partner itself, and to the partners linked with it, in the words that fit each. */
const told = (name: string, on: string, text: Text, whom: 'own' | 'linked'): Mail =>
  defineMail({
    name,
    on,
    to: whom === 'own' ? ownAdmins : linkedPeople,
    compose: (t, event, { language }) => {
      const { reason, note, contact, endsAt, providerName } = toldOf(event)
      const words = t.mails.standing[text][whom]
      const isKnown = measureReasons.includes(reason) && !good.includes(text)
      const facts: [string, string][] = []
      if (isKnown) facts.push([t.mails.facts.reason, t.standing.reasons[reason]])
      if (providerName) facts.push([t.mails.facts.provider, providerName])
      if (endsAt && !good.includes(text)) facts.push([t.mails.standing.day, dateIn(language, endsAt)])
      if (note && whom === 'own' && isKnown) facts.push([t.mails.facts.comment, note])
      if (contact) facts.push([t.mails.standing.contact, contact])
      return {
        subject: words.subject(names(event)),
        body: [words.body],
        facts,
        button: { label: t.mails.standing.button, path: '/' },
        reason: t.mails.reason.partner,
      }
    },
  })

/** To the customer's global admins: the services go on, and whom to turn to (pain 12). */
const customerTold = (name: string, on: string, text: 'customerSuspended' | 'customerLeft'): Mail =>
  defineMail({
    name,
    on,
    to: ownAdmins,
    compose: (t, event) => {
      const { handover } = event.details as { handover: string | null }
      return {
        subject: t.mails.standing[text].subject(names(event)),
        body: [t.mails.standing[text].body, t.mails.standing.servicesGoOn],
        facts: handover ? [[t.mails.standing.handover, handover]] : [],
        button: { label: t.mails.standing.partnersButton, path: '/partners' },
        reason: t.mails.reason.partner,
      }
    },
  })

const both = (name: string, on: string, text: Text): Mail[] => [
  told(name, on, text, 'own'),
  told(`${name}-linked`, on, text, 'linked'),
]

export const standingMails: Mail[] = [
  ...both('partner-suspended', 'partner.suspend', 'suspended'),
  ...both('partnership-suspended', 'partner.suspend-partnership', 'partnershipSuspended'),
  ...both('partner-reinstated', 'partner.reinstate', 'reinstated'),
  ...both('partnership-reinstated', 'partner.reinstate-partnership', 'partnershipReinstated'),
  ...both('deauthorisation-announced', 'partner.announce-deauthorisation', 'leaving'),
  ...both('deauthorisation-notice', 'partner.notice', 'leaving'),
  ...both('deauthorisation-withdrawn', 'partner.withdraw-deauthorisation', 'stays'),
  ...both('partner-deauthorised', 'partner.deauthorise', 'left'),
  customerTold('customer-partner-suspended', 'customer.partner-suspended', 'customerSuspended'),
  customerTold('customer-partner-deauthorised', 'customer.partner-deauthorised', 'customerLeft'),
]
