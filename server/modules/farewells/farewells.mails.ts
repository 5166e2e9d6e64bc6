import type { Messages } from '#locales/en.ts'
import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  type MailContent,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'
import { successorsOf } from './successors.ts'
import type { FarewellDetails } from './farewell-events.ts'

/**
 * To both sides; a partner who left is told where its certificate is, not where the customer was. Sales agents learn
 * of it too, but cannot open certificates (`farewell.view`).
 */
async function bothSides(tx: Tx, event: EventRow) {
  const { partnerId, customerId } = event.details as FarewellDetails
  const partner = await peopleOf(tx, partnerId, ['global-admin', 'admin-agent'])
  const others = (await peopleOf(tx, partnerId, ['sales-agent'])).filter(
    ({ email }) => !partner.some((one) => one.email === email),
  )
  const customer = await peopleOf(tx, customerId, ['global-admin'])
  return [
    ...partner.map((person) => ({ ...person, data: { isCustomer: false } })),
    ...others.map((person) => ({ ...person, data: { isCustomer: false, isWithout: true } })),
    ...customer.map((person) => ({ ...person, data: { isCustomer: true } })),
  ]
}

type Name = 'relationshipNoticed' | 'relationshipKept' | 'relationshipEnded'

function buttonOf(
  t: Messages,
  text: Name,
  event: EventRow,
  data: Recipient['data'],
): NonNullable<MailContent['button']> {
  const { farewellId, customerId } = event.details as FarewellDetails
  const label = t.mails[text].button
  if (farewellId && data?.['isWithout'] === true)
    return { label: t.mails.customerAccepted.button, path: '/customers' }
  if (farewellId) return { label, path: `/ended/${farewellId}` }
  return { label, path: data?.['isCustomer'] === true ? '/partners' : `/customers/${customerId}` }
}

/** M18 and what leads to it. */
const ending = (name: string, on: string, text: Name): Mail =>
  defineMail({
    name,
    on,
    to: bothSides,
    compose: (t, event, { language, data }) => {
      const { partner, customer, endsOn, reason, handover } = event.details as FarewellDetails
      const date = endsOn ? dateIn(language, endsOn) : ''
      const { subject, body } = t.mails[text]
      const facts: [string, string][] = [
        [t.mails.certificate.partner, partner],
        [t.mails.facts.customer, customer],
        [t.mails.facts.lastDay, date],
        [t.mails.facts.reason, reason ?? ''],
        [t.mails.certificate.handover, handover ?? ''],
        [t.mails.facts.person, [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')],
      ]
      return {
        subject: subject({ name: customer, partner, date }),
        body,
        facts: facts.filter(([, value]) => value),
        button: buttonOf(t, text, event, data),
        reason: t.mails.reason.partner,
      }
    },
  })

/** The announced day has come, and active subscriptions keep the partner (I-12). */
const blocked = defineMail({
  name: 'relationship-end-blocked',
  on: 'relationship.end-blocked',
  to: (tx, event) =>
    peopleOf(tx, (event.details as FarewellDetails).partnerId, ['global-admin', 'admin-agent']),
  compose: (t, event) => {
    const { customer, partner, customerId } = event.details as FarewellDetails
    const { subject, body, button } = t.mails.relationshipBlocked
    return {
      subject: subject({ name: customer, partner, date: '' }),
      body,
      button: { label: button, path: `/customers/${customerId}/end` },
      reason: t.mails.reason.partner,
    }
  },
})

/** To the provider: its reseller wants to leave, and this subscription keeps it. */
const suspensionAsked = defineMail({
  name: 'subscription-suspension-asked',
  on: 'subscription.ask-suspension',
  to: (tx, event) =>
    peopleOf(tx, (event.details as Asked).providerId, ['admin-agent', 'sales-agent', 'billing-admin']),
  compose: (t, event, { language }) => {
    const { customer, quantity, endsOn } = event.details as Asked
    const { subject, body, button } = t.mails.suspensionAsked
    return {
      subject: subject({ name: event.subject, partner: event.actor_organisation, date: '' }),
      body,
      facts: [
        [t.mails.facts.customer, customer],
        [event.subject, t.mails.orderPlaced.seats(quantity)],
        [t.mails.subscriptionUntil, dateIn(language, endsOn)],
        [t.mails.facts.person, `${event.actor_name}, ${event.actor_organisation}`],
      ],
      button: {
        label: button,
        path: `/customers/${event.customer_id}/subscriptions?open=${event.subject_id}`,
      },
      reason: t.mails.reason.partner,
    }
  },
})
type Asked = { providerId: string; customer: string; quantity: number; endsOn: string }

/** Who is named to take over learns it: a partner of the programme by its name, anybody else by an address. */
const handedOver = defineMail({
  name: 'relationship-handed-over',
  on: 'relationship.end',
  to: (tx, event) => successorsOf(tx, event.details as FarewellDetails),
  compose: (t, event) => {
    const { partner, customer } = event.details as FarewellDetails
    const { subject, body, button } = t.mails.handedOver
    return {
      subject: subject({ name: customer, partner, date: '' }),
      body,
      button: { label: button, path: '/customers/request' },
      reason: t.mails.reason.invited(event.actor_organisation || partner),
    }
  },
})

export const farewellMails: Mail[] = [
  ending('relationship-noticed', 'relationship.give-notice', 'relationshipNoticed'),
  ending('relationship-kept', 'relationship.withdraw-notice', 'relationshipKept'),
  ending('relationship-ended', 'relationship.end', 'relationshipEnded'),
  blocked,
  suspensionAsked,
  handedOver,
]
