import type { Messages } from '#locales/en.ts'
import { defineMail, type Mail, peopleOf, personsOf } from '#server/platform/mail/define-mail.ts'

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

type Approval = {
  customer: string
  provider: string
  reseller: string
  lines: { title: string; quantity: number }[]
  requestedBy: string
  reason: string | null
}

const wantedFacts = (t: Messages, { lines, provider, reseller }: Approval): [string, string][] => [
  ...lines.map(({ title, quantity }): [string, string] => [title, t.mails.orderPlaced.seats(quantity)]),
  [t.mails.facts.provider, provider],
  [t.mails.facts.reseller, reseller],
]

/** To the customer's global admins: an order waits for their approval. */
const asked = defineMail({
  name: 'order-approval-asked',
  on: 'order-approval.ask',
  to: async (tx, event) => (event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []),
  compose: (t, event) => ({
    subject: t.mails.orderApproval.asked.subject(event.actor_organisation),
    body: [t.mails.orderApproval.asked.body],
    facts: [...wantedFacts(t, event.details as Approval), [t.mails.facts.placedBy, event.actor_name]],
    button: { label: t.mails.orderApproval.button, path: '/approvals' },
    reason: t.mails.reason.partner,
  }),
})

/** To the person who wanted to order: the customer's answer, or that nobody needs to give one any more. */
const answered = (on: string, text: 'approved' | 'declined' | 'closed') =>
  defineMail({
    name: `order-approval-${text}`,
    on: `order-approval.${on}`,
    to: (tx, event) => personsOf(tx, [(event.details as Approval).requestedBy]),
    compose: (t, event) => {
      const details = event.details as Approval
      return {
        subject: t.mails.orderApproval[text].subject(details.customer),
        body: [t.mails.orderApproval[text].body],
        facts: [
          ...wantedFacts(t, details),
          ...(event.actor_name ? [[t.mails.facts.answeredBy, event.actor_name] as [string, string]] : []),
          ...(details.reason ? [[t.mails.facts.reason, details.reason] as [string, string]] : []),
        ],
        button: { label: t.mails.orderApproval.button, path: '/approvals' },
        reason: t.mails.reason.partner,
      }
    },
  })

export const guardrailMails: Mail[] = [
  stopped,
  asked,
  answered('approve-by-customer', 'approved'),
  answered('decline-by-customer', 'declined'),
  answered('close', 'closed'),
]
