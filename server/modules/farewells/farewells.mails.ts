import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type EventRow, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import type { FarewellDetails } from './farewell-events.ts'

/** To both sides; a partner who left is told where its certificate is, not where the customer was. */
async function bothSides(tx: Tx, event: EventRow) {
  const { partnerId, customerId } = event.details as FarewellDetails
  const partner = await peopleOf(tx, partnerId, ['global-admin', 'admin-agent', 'sales-agent'])
  const customer = await peopleOf(tx, customerId, ['global-admin'])
  return [
    ...partner.map((person) => ({ ...person, data: { isCustomer: false } })),
    ...customer.map((person) => ({ ...person, data: { isCustomer: true } })),
  ]
}

type Name = 'relationshipNoticed' | 'relationshipKept' | 'relationshipEnded'

function pathOf(event: EventRow, isCustomer: boolean): string {
  const { farewellId, customerId } = event.details as FarewellDetails
  if (farewellId) return `/ended/${farewellId}`
  return isCustomer ? '/partners' : `/customers/${customerId}`
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
      const { subject, body, button } = t.mails[text]
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
        button: { label: button, path: pathOf(event, data?.['isCustomer'] === true) },
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

export const farewellMails: Mail[] = [
  ending('relationship-noticed', 'relationship.give-notice', 'relationshipNoticed'),
  ending('relationship-kept', 'relationship.withdraw-notice', 'relationshipKept'),
  ending('relationship-ended', 'relationship.end', 'relationshipEnded'),
  blocked,
]
