import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Placed = { resellerId: string; resellerName: string; lines: { title: string; quantity: number }[] }

/** M26 to orderer, reseller and customer. Amounts are nobody's business but the provider's, so none is named. */
const placed = defineMail({
  name: 'order-placed',
  on: 'order.place',
  to: async (tx, event) => {
    const { resellerId } = event.details as Placed
    const orderer = await tx
      .selectFrom('users')
      .select(['email', 'language'])
      .where('id', '=', event.actor_user_id)
      .executeTakeFirst()
    const own = orderer?.email
      ? [{ email: orderer.email, language: orderer.language === 'de' ? ('de' as const) : ('en' as const) }]
      : []
    const customer = event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []
    const ofCustomer = customer.map((person) => ({ ...person, data: { isCustomer: true } }))
    return [...own, ...(await peopleOf(tx, resellerId, ['admin-agent'])), ...ofCustomer]
  },
  compose: (t, event, { data }) => {
    const { lines, resellerName } = event.details as Placed
    const isCustomer = data?.['isCustomer'] === true
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

export const orderMails: Mail[] = [placed]
