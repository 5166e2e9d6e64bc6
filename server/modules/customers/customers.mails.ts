import { rightsOf } from '#contract/customers.ts'
import type { Messages } from '#locales/en.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import { type Support, supportOf } from '../accounts/index.ts'

type Consent = { id: string; mayOrder: boolean; roles: string[] }
type Accepted = {
  partners: string[]
  names: string[]
  kinds?: ('provider' | 'reseller')[]
  consents?: Consent[]
  declined?: string[]
  declinedNames?: string[]
  agreementVersion: string | null
}

/** What one partner may do now, as sentences; events of before named the partners alone. */
function rightsIn(t: Messages, { kinds = [], consents = [] }: Accepted, index: number): string {
  const consent = consents[index]
  const rights = consent ? rightsOf(kinds[index] ?? 'reseller', consent) : []
  return rights.map((right) => t.partnerRights[right]).join(' ')
}

const agreementIn = (t: Messages, { agreementVersion }: Accepted): [string, string] => [
  t.mails.consentFacts.agreement,
  agreementVersion ?? t.mails.consentFacts.noAgreement,
]

/** M14 to each partner that was authorised: what it may do now. */
const accepted = defineMail({
  name: 'customer-accepted',
  on: 'relationship.accept',
  to: async (tx, event) => {
    const { partners } = event.details as Accepted
    const found = await Promise.all(
      partners.map(async (id, index) =>
        (await peopleOf(tx, id, ['admin-agent', 'sales-agent'])).map((one) => ({ ...one, data: { index } })),
      ),
    )
    return found.flat()
  },
  compose: (t, event, { data }) => {
    const details = event.details as Accepted
    const rights = rightsIn(t, details, Number(data?.['index'] ?? 0))
    const facts: [string, string][] = [
      [t.mails.facts.customer, event.subject],
      [t.mails.facts.answeredBy, event.actor_name],
      [t.customers.rightsList, rights],
      agreementIn(t, details),
    ]
    return {
      subject: t.mails.customerAccepted.subject({ name: event.subject, partner: '', date: '' }),
      body: [t.mails.customerAccepted.body],
      facts: facts.filter(([, value]) => value),
      button: { label: t.mails.customerAccepted.button, path: '/customers' },
      reason: t.mails.reason.partner,
    }
  },
})

/** M14 to a partner the customer left out of a joint invitation. */
const declinedPartner = defineMail({
  name: 'customer-declined-partner',
  on: 'relationship.accept',
  to: async (tx, event) => {
    const { declined = [] } = event.details as Accepted
    return (await Promise.all(declined.map((id) => peopleOf(tx, id, ['admin-agent', 'sales-agent'])))).flat()
  },
  compose: (t, event) => ({
    subject: t.mails.customerDeclinedPartner.subject({ name: event.subject, partner: '', date: '' }),
    body: [t.mails.customerDeclinedPartner.body],
    facts: [[t.mails.facts.answeredBy, `${event.actor_name}, ${event.actor_organisation}`]],
    button: { label: t.mails.customerDeclinedPartner.button, path: '/invitations' },
    reason: t.mails.reason.partner,
  }),
})

/** M15 to the customer, its receipt: exactly what holds now, how to take it back, and where the first partner helps. */
const confirmation = defineMail({
  name: 'customer-confirmation',
  on: 'relationship.accept',
  to: async (tx, event) => {
    const { partners } = event.details as Accepted
    const people = await peopleOf(tx, event.organisation_id, ['global-admin'])
    const support = (await supportOf(tx, partners)).get(partners[0] ?? '')
    return people.map((person) => ({ ...person, ...(support && { data: { support } }) }))
  },
  compose: (t, event, { data }) => {
    const support = data?.['support'] as Support | undefined
    const details = event.details as Accepted
    const facts: [string, string][] = [
      ...details.names.map((name, index): [string, string] => [name, rightsIn(t, details, index)]),
      [t.mails.consentFacts.declined, (details.declinedNames ?? []).join(', ')],
      agreementIn(t, details),
      [t.mails.facts.support, support ? supportLine(support) : ''],
    ]
    return {
      subject: t.mails.customerConfirmation.subject({
        name: '',
        partner: details.names.join(', '),
        date: '',
      }),
      body: [t.mails.customerConfirmation.body],
      facts: facts.filter(([, value]) => value),
      button: { label: t.mails.customerConfirmation.button, path: '/partners' },
      reason: t.mails.reason.partner,
    }
  },
})

const supportLine = ({ email, phone, website }: Support) => [email, phone, website].filter(Boolean).join(', ')

/** M19 to the partner whose rights ended. */
const removed = defineMail({
  name: 'rights-removed',
  on: 'admin-rights.remove',
  to: (tx, event) => peopleOf(tx, (event.details as { partnerId: string }).partnerId, ['admin-agent']),
  compose: (t, event) => ({
    subject: t.mails.rightsRemoved.subject({ name: event.actor_organisation, partner: '', date: '' }),
    body: [t.mails.rightsRemoved.body],
    button: { label: t.mails.rightsRemoved.button, path: '/customers' },
    reason: t.mails.reason.partner,
  }),
})

/** To the customer's global admins: an order waits for the agreement (I-50). */
const agreementAsked = defineMail({
  name: 'customer-agreement-asked',
  on: 'customer-agreement.ask',
  to: async (tx, event) => (event.customer_id ? await peopleOf(tx, event.customer_id, ['global-admin']) : []),
  compose: (t, event) => ({
    subject: t.mails.agreementAsked.subject({ name: '', partner: event.actor_organisation, date: '' }),
    body: t.mails.agreementAsked.body,
    facts: [[t.mails.facts.person, `${event.actor_name}, ${event.actor_organisation}`]],
    button: { label: t.mails.agreementAsked.button, path: '/partners' },
    reason: t.mails.reason.partner,
  }),
})

export const customerMails: Mail[] = [agreementAsked, accepted, declinedPartner, confirmation, removed]
