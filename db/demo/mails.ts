import { type Org, orgOf, type Person, personOf } from './organisations.ts'
import { idOf, type Row } from './rows.ts'
import type { EventRow, Story } from './story.ts'

type Letter = { mail: string; to: { userName: string; language: string }; data?: Record<string, boolean> }
type Details = Record<string, string>

const to = (person: Person): Letter['to'] => ({ userName: person.userName, language: person.org.language })
const byId = (orgs: Org[], id: string | null | undefined) => orgs.find((org) => org.id === id)

/** The mails an event caused, to the first of its recipients. */
function lettersOf(orgs: Org[], { action, organisation_id, customer_id, details }: EventRow): Letter[] {
  const facts = details as unknown as Details
  const own = byId(orgs, organisation_id)
  const customer = byId(orgs, customer_id)
  const admin = own && to(personOf(own))
  if (action === 'order.place' && customer)
    return [{ mail: 'order-placed', to: to(personOf(customer)), data: { isCustomer: true } }]
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

const latest = 16
const refused = (recipient: string) =>
  `Can't send mail - all recipients were rejected: 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown in virtual mailbox table`

/** The newest mails, all delivered but the one to an address that does not exist. */
export function mailRows(orgs: Org[], story: Story, deadInvitation: string): Row<'mails'>[] {
  const newest = story.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const written = newest.flatMap((event) => lettersOf(orgs, event).map((letter) => ({ event, letter })))
  const isDead = ({ event }: (typeof written)[number]) =>
    event.action === 'invitation.send' && event.subject_id === deadInvitation
  const alive = written.filter((one) => !isDead(one)).slice(0, latest)
  return [...alive, ...written.filter(isDead)].map(({ event, letter }) => {
    const dead = event.subject_id === deadInvitation
    return {
      id: idOf('mail', event.id, letter.mail),
      event_id: event.id,
      mail: letter.mail,
      recipient: letter.to.userName,
      language: letter.to.language,
      data: letter.data ?? {},
      state: dead ? 'dead' : 'sent',
      attempts: dead ? 10 : 1,
      last_error: dead ? refused(letter.to.userName) : null,
      created_at: event.at,
      sent_at: dead ? null : new Date(event.at.getTime() + 2400),
    }
  })
}
