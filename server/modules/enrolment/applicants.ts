import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { Tx } from '#server/platform/database.ts'
import { sealLink } from '#server/platform/links.ts'
import { type EventRow, peopleOf, type Recipient } from '#server/platform/mail/define-mail.ts'

export const globalAdmins = (tx: Tx, event: EventRow) => peopleOf(tx, event.organisation_id, ['global-admin'])

/**
 * The primary contact of the event's enrolment, once the mailbox has confirmed: nothing but the confirmation goes to
 * one that has not. It has no sign-in here, so its mails lead to the status page; the language is the organisation's.
 */
async function contactOf(tx: Tx, event: EventRow): Promise<Recipient[]> {
  const row = await tx
    .selectFrom('enrolments as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.profile', 'e.status_id', 'o.language'])
    .where('e.id', '=', event.subject_id)
    .where('e.email_confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (!row) return []
  const { email } = (row.profile as EnrolmentProfile).primaryContact
  const data = { path: `/s/${sealLink('status', row.status_id)}` }
  return [{ email, language: row.language === 'de' ? 'de' : 'en', data }]
}

const mailbox = ({ email }: Recipient) => email.toLowerCase()

/** Only the contact, where it is none of the global admins. */
export async function contactOnly(tx: Tx, event: EventRow): Promise<Recipient[]> {
  const [admins, contact] = await Promise.all([globalAdmins(tx, event), contactOf(tx, event)])
  const known = new Set(admins.map(mailbox))
  return contact.filter((recipient) => !known.has(mailbox(recipient)))
}

/** Whoever applied: the global admins and the primary contact (W1), each mailbox once. */
export const applicants = async (tx: Tx, event: EventRow): Promise<Recipient[]> => [
  ...(await globalAdmins(tx, event)),
  ...(await contactOnly(tx, event)),
]

/** Where the recipient can act or at least look. */
export const pathFor = ({ data }: Recipient, ownPath: string): string =>
  typeof data?.['path'] === 'string' ? data['path'] : ownPath
/** Whether it goes to the contact, who has no sign-in. */
export const isContact = ({ data }: Recipient): boolean => data?.['path'] !== undefined
