import type { Language } from '#contract/common.ts'
import { sealLink } from '#server/platform/links.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'

type Created = {
  email: string
  language: Language
  organisation: string
  linkId: string
  expiresAt: string
  domain: string
  resellerId: string
  reseller: string
  agreement: string
  agreedByName: string | null
  agreedByEmail: string | null
  agreedOn: string | null
}

/** To the first global admin: the link to set the password, never with the user name (I-44). */
const admin = defineMail({
  name: 'customer-admin',
  on: 'customer.create',
  to: async (_tx, event) => {
    const { email, language } = event.details as Created
    return [{ email, language }]
  },
  compose: (t, event, { language }) => {
    const { organisation, reseller, linkId, expiresAt } = event.details as Created
    const names = { name: organisation, partner: event.actor_organisation, date: '' }
    return {
      subject: t.mails.customerAdmin.subject(names),
      body: [t.mails.customerAdmin.body(event.actor_organisation, reseller), t.mails.customerAdmin.take],
      facts: [
        [t.mails.facts.provider, event.actor_organisation],
        [t.mails.facts.reseller, reseller],
        [t.mails.facts.validUntil, dateIn(language, expiresAt)],
      ],
      button: { label: t.mails.userCreated.button, path: `/p/${sealLink('password', linkId)}` },
      reason: t.mails.reason.user,
    }
  },
})

/** M16 to the reseller: a customer of its own now. */
const created = defineMail({
  name: 'customer-created',
  on: 'customer.create',
  to: (tx, event) => peopleOf(tx, (event.details as Created).resellerId, ['admin-agent', 'sales-agent']),
  compose: (t, event) => {
    const { domain } = event.details as Created
    return {
      subject: t.mails.customerCreated.subject({
        name: event.subject,
        partner: event.actor_organisation,
        date: '',
      }),
      body: [t.mails.customerCreated.body],
      facts: [
        [t.mails.facts.customer, event.subject],
        [t.mails.facts.domain, domain],
        [t.mails.facts.provider, event.actor_organisation],
      ],
      button: { label: t.mails.customerAccepted.button, path: `/customers/${event.subject_id}` },
      reason: t.mails.reason.partner,
    }
  },
})

/** M17: whoever is said to have agreed hears of it at once, and whom to ask. */
const attested = defineMail({
  name: 'agreement-attested',
  on: 'customer.create',
  to: async (_tx, event) => {
    const { agreement, agreedByEmail, language } = event.details as Created
    return agreement === 'attested' && agreedByEmail ? [{ email: agreedByEmail, language }] : []
  },
  compose: (t, event, { language }) => {
    const { agreedByName, agreedOn } = event.details as Created
    return {
      subject: t.mails.agreementAttested.subject({
        name: event.subject,
        partner: event.actor_organisation,
        date: '',
      }),
      body: [t.mails.agreementAttested.body(event.actor_organisation, event.subject)],
      facts: [
        [t.mails.agreementAttested.by, agreedByName ?? ''],
        [t.mails.agreementAttested.on, agreedOn ? dateIn(language, agreedOn) : ''],
        [t.mails.facts.person, `${event.actor_name}, ${event.actor_organisation}`],
      ],
      reason: t.mails.agreementAttested.reason(event.actor_organisation),
    }
  },
})

export const newCustomerMails: Mail[] = [admin, created, attested]
