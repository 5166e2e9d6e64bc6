import type { Language } from '#contract/common.ts'
import { mails } from '#server/app.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { type Org, orgOf, type Person, personOf } from './organisations.ts'
import { idOf, type Row } from './rows.ts'
import type { EventRow, Story } from './story.ts'

type Letter = {
  mail: string
  to: { userName: string; language: string; person?: { userId: string; organisationId: string } }
  data?: Record<string, unknown>
}
type Details = Record<string, string>

const to = (person: Person): Letter['to'] => ({
  userName: person.userName,
  language: person.org.language,
  person: { userId: person.id, organisationId: person.org.id },
})
const byId = (orgs: Org[], id: string | null | undefined) => orgs.find((org) => org.id === id)

/** The mails an event caused, to the first of its recipients. */
function lettersOf(orgs: Org[], { action, organisation_id, customer_id, details }: EventRow): Letter[] {
  const facts = details as unknown as Details
  const own = byId(orgs, organisation_id)
  const customer = byId(orgs, customer_id)
  const admin = own && to(personOf(own))
  if (action === 'order.place' && customer) return orderLetters(customer, byId(orgs, facts['resellerId']))
  if (action === 'relationship.accept' && admin) return [{ mail: 'customer-confirmation', to: admin }]
  if (action === 'invitation.send')
    return [
      { mail: 'invitation', to: { userName: facts['email'] ?? '', language: facts['language'] ?? 'de' } },
    ]
  if (action === 'invitation.decline' && admin) return [{ mail: 'invitation-declined', to: admin }]
  if (action === 'enrolment.submit' && admin && own)
    return [
      { mail: 'verification', to: { userName: facts['email'] ?? '', language: own.language } },
      { mail: 'enrolment-received', to: admin },
    ]
  if (action === 'enrolment.ask' && admin) return [{ mail: 'enrolment-documents', to: admin }]
  if (action === 'enrolment.confirm')
    return [{ mail: 'vetting-due', to: to(personOf(orgOf(orgs, 'kompass'))) }]
  if (action === 'enrolment.approve' && admin) return [{ mail: 'enrolment-approved', to: admin }]
  if (action === 'enrolment.reject' && admin) return [{ mail: 'enrolment-rejected', to: admin }]
  return []
}

function orderLetters(customer: Org, reseller: Org | undefined): Letter[] {
  const data = { resellerName: reseller?.name ?? '', lines: [] }
  const letter = (org: Org, isCustomer: boolean): Letter => ({
    mail: 'order-placed',
    to: to(personOf(org)),
    data: { ...data, isCustomer },
  })
  return [letter(customer, true), ...(reseller ? [letter(reseller, false)] : [])]
}

/** What the recipient reads in the portal's notifications; some were read already. */
function noticeOf(
  { mail, to: { userName, language, person }, data = {} }: Letter,
  event: EventRow,
  isOld: boolean,
) {
  const written = mails.find(({ name }) => name === mail)
  if (!person || !written)
    return { user_id: null, organisation_id: null, subject: null, path: null, read_at: null }
  const reader = { email: userName, language: language as Language, data }
  const { subject, button } = written.compose(messagesIn(reader.language), event as never, reader)
  return {
    user_id: person.userId,
    organisation_id: person.organisationId,
    subject,
    path: button?.path ?? null,
    read_at: isOld ? event.at : null,
  }
}

const latest = 24
const refused = (recipient: string) =>
  `Can't send mail - all recipients were rejected: 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in virtual mailbox table`

/** The newest mails, all delivered but the one to an address that does not exist. */
export function mailRows(orgs: Org[], story: Story, deadInvitation: string): Row<'mails'>[] {
  const newest = story.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const written = newest.flatMap((event) => lettersOf(orgs, event).map((letter) => ({ event, letter })))
  const isDead = ({ event }: (typeof written)[number]) =>
    event.action === 'invitation.send' && event.subject_id === deadInvitation
  const alive = written.filter((one) => !isDead(one)).slice(0, latest)
  return [...alive, ...written.filter(isDead)].map(({ event, letter }, index) => {
    const dead = event.subject_id === deadInvitation
    return {
      id: idOf('mail', event.id, letter.mail, letter.to.userName),
      event_id: event.id,
      mail: letter.mail,
      recipient: letter.to.userName,
      language: letter.to.language,
      data: JSON.stringify(letter.data ?? {}),
      state: dead ? 'dead' : 'sent',
      attempts: dead ? 10 : 1,
      last_error: dead ? refused(letter.to.userName) : null,
      created_at: event.at,
      sent_at: dead ? null : new Date(event.at.getTime() + 2400),
      ...noticeOf(letter, event, index > 8),
    }
  })
}
