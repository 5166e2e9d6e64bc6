import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import {
  defineMail,
  type EventRow,
  type Mail,
  peopleOf,
  type Recipient,
} from '#server/platform/mail/define-mail.ts'

type Bought = { title: string; quantity: number }
type Told = { isCustomer: boolean; resellerName: string; lines: Bought[] }

async function orderOf(tx: Tx, orderId: string) {
  const order = await tx
    .selectFrom('orders')
    .select(['reseller_id', 'reseller_name', 'customer_id', 'placed_by'])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  const lines: Bought[] = await tx
    .selectFrom('order_lines')
    .select(['title', 'quantity'])
    .where('order_id', '=', orderId)
    .orderBy('line')
    .execute()
  return { ...order, lines }
}

async function recipientsOf(tx: Tx, event: EventRow): Promise<Recipient[]> {
  const order = await orderOf(tx, event.subject_id)
  const told = (isCustomer: boolean) => (person: Recipient) => ({
    ...person,
    data: { isCustomer, resellerName: order.reseller_name, lines: order.lines } satisfies Told,
  })
  const orderer = await tx
    .selectFrom('users')
    .select(['email', 'language'])
    .where('id', '=', order.placed_by)
    .executeTakeFirst()
  const own: Recipient[] = orderer?.email
    ? [{ email: orderer.email, language: orderer.language === 'de' ? 'de' : 'en' }]
    : []
  const reseller = await peopleOf(tx, order.reseller_id, ['admin-agent'])
  const customer = await peopleOf(tx, order.customer_id, ['global-admin'])
  return [...own.map(told(false)), ...reseller.map(told(false)), ...customer.map(told(true))]
}

/** M26 to orderer, reseller and customer. Amounts are nobody's business but the provider's, so none is named. */
const placed = defineMail({
  name: 'order-placed',
  on: 'order.place',
  to: recipientsOf,
  compose: (t, event, { data }) => {
    const { isCustomer, resellerName, lines } = data as Told
    return {
      subject: t.mails.orderPlaced.subject({ name: event.subject, partner: '', date: '' }),
      body: [t.mails.orderPlaced.body],
      facts: [
        ...lines.map(({ title, quantity }): [string, string] => [title, t.mails.orderPlaced.seats(quantity)]),
        [t.mails.facts.provider, event.actor_organisation],
        [t.mails.facts.reseller, resellerName],
        [t.mails.facts.placedBy, event.actor_name],
      ],
      button: isCustomer
        ? { label: t.mails.orderPlaced.subscriptionsButton, path: '/subscriptions' }
        : { label: t.mails.orderPlaced.button, path: '/orders' },
      reason: t.mails.reason.partner,
    }
  },
})

type Changed = { resellerId: string; quantity: number; endsOn: string }

/** M30 to reseller and customer: a subscription was suspended, or is active again. */
const changed = (name: string, on: string, text: 'subscriptionSuspended' | 'subscriptionReactivated'): Mail =>
  defineMail({
    name,
    on,
    to: async (tx, event) => {
      const { resellerId } = event.details as Changed
      const reseller = await peopleOf(tx, resellerId, ['admin-agent'])
      const customer = event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []
      return [
        ...reseller.map((person) => ({
          ...person,
          data: { path: `/customers/${event.customer_id ?? ''}/subscriptions` },
        })),
        ...customer.map((person) => ({ ...person, data: { path: '/subscriptions' } })),
      ]
    },
    compose: (t, event, { language, data }) => {
      const { quantity, endsOn } = event.details as Changed
      return {
        subject: t.mails[text].subject({ name: event.subject, partner: event.actor_organisation, date: '' }),
        body: [t.mails[text].body],
        facts: [
          [event.subject, t.mails.orderPlaced.seats(quantity)],
          [t.mails.subscriptionUntil, dateIn(language, endsOn)],
          [t.mails.facts.person, `${event.actor_name}, ${event.actor_organisation}`],
        ],
        button: { label: t.mails.orderPlaced.subscriptionsButton, path: (data as { path: string }).path },
        reason: t.mails.reason.partner,
      }
    },
  })

export const orderMails: Mail[] = [
  placed,
  changed('subscription-suspended', 'subscription.suspend', 'subscriptionSuspended'),
  changed('subscription-reactivated', 'subscription.reactivate', 'subscriptionReactivated'),
]
