import type { Tx } from '#server/platform/database.ts'
import { dateIn } from '#server/platform/mail/dates.ts'
import { defineMail, type EventRow, type Mail, peopleOf } from '#server/platform/mail/define-mail.ts'
import type { AssociationDetails } from './association-events.ts'
import { associationDays } from '#contract/tenants.ts'

type Name = 'asked' | 'accepted' | 'declined' | 'removed'
const admins: ['global-admin'] = ['global-admin']

const toTenant = (tx: Tx, { details }: EventRow) =>
  peopleOf(tx, (details as AssociationDetails).organisationId, admins)
const toAccount = (tx: Tx, { details }: EventRow) =>
  peopleOf(tx, (details as AssociationDetails).accountId, admins)
const toBoth = async (tx: Tx, event: EventRow) => [
  ...(await toTenant(tx, event)),
  ...(await toAccount(tx, event)),
]

/** What happens between an account and a tenant, to the global admins of the side that has to know. */
const about = (name: string, on: string, text: Name, to: typeof toBoth): Mail =>
  defineMail({
    name,
    on,
    to,
    compose: (t, event, { language }) => {
      const { account, organisation, domain } = event.details as AssociationDetails
      const { subject, body, button } = t.mails.tenants[text]
      const until = new Date(event.at.getTime() + associationDays * 86_400_000)
      return {
        subject: subject({ account, domain }),
        body,
        facts: [
          [t.mails.facts.organisation, organisation],
          [t.mails.facts.domain, domain],
          [t.mails.tenants.account, account],
          [t.mails.facts.person, [event.actor_name, event.actor_organisation].filter(Boolean).join(', ')],
          ...(text === 'asked' ? [[t.mails.facts.due, dateIn(language, until)] as [string, string]] : []),
        ],
        button: { label: button, path: '/settings/organisation/tenants' },
        reason: t.mails.reason.partner,
      }
    },
  })

export const tenantMails: Mail[] = [
  about('tenant-asked', 'tenant.request', 'asked', toTenant),
  about('tenant-associated', 'tenant.associate', 'accepted', toAccount),
  about('tenant-declined', 'tenant.decline', 'declined', toAccount),
  about('tenant-removed', 'tenant.remove', 'removed', toBoth),
]
