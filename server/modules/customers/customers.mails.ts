import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import { type Support, supportOf } from '../accounts/index.ts'

type Accepted = { partners: string[]; names: string[]; agreementVersion: string }

/** M14 to both partners. */
const accepted = defineMail({
  name: 'customer-accepted',
  on: 'relationship.accept',
  to: async (tx, event) => {
    const { partners } = event.details as Accepted
    return (await Promise.all(partners.map((id) => peopleOf(tx, id, ['admin-agent', 'sales-agent'])))).flat()
  },
  compose: (t, event) => ({
    subject: t.mails.customerAccepted.subject({ name: event.subject, partner: '', date: '' }),
    body: [t.mails.customerAccepted.body],
    facts: [
      [t.mails.facts.customer, event.subject],
      [t.mails.facts.answeredBy, event.actor_name],
    ],
    button: { label: t.mails.customerAccepted.button, path: '/customers' },
    reason: t.mails.reason.partner,
  }),
})

/** M15 to the customer: who, what, how to take it back, and where the reseller helps. */
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
    const { names, agreementVersion } = event.details as Accepted
    const [reseller = '', provider = ''] = names
    return {
      subject: t.mails.customerConfirmation.subject({ name: '', partner: names.join(', '), date: '' }),
      body: [t.mails.customerConfirmation.body],
      facts: [
        [t.mails.facts.reseller, reseller],
        [t.mails.facts.provider, provider],
        [t.mails.facts.agreement, agreementVersion],
        ...(support ? [[t.mails.facts.support, supportLine(support)] as [string, string]] : []),
      ],
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

export const customerMails: Mail[] = [accepted, confirmation, removed]
