import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Stopped = { guardrail: 'guardrail-freeze' | 'guardrail-seats' | 'guardrail-spend'; seats: number }

/** To the customer's global admins when a guardrail of theirs stopped an order. */
const stopped = defineMail({
  name: 'guardrail-stopped',
  on: 'guardrail.stop',
  to: async (tx, event) => (event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []),
  compose: (t, event) => {
    const { guardrail, seats } = event.details as Stopped
    const m = t.mails.guardrailStopped
    return {
      subject: m.subject(event.actor_organisation),
      body: [m.body],
      facts: [
        [m.guardrail, m.guardrails[guardrail]],
        [m.wanted, t.mails.orderPlaced.seats(seats)],
        [m.partner, event.actor_organisation],
        [t.mails.facts.placedBy, event.actor_name],
      ],
      button: { label: m.button, path: '/guardrails' },
      reason: t.mails.reason.partner,
    }
  },
})

export const guardrailMails: Mail[] = [stopped]
