import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import type { Recipient } from '#server/platform/mail/define-mail.ts'

/** Whom an organisation named besides its admins: the primary and the security contact. Runs in `as_worker`. */
export async function contactsOf(tx: Tx, organisationId: string): Promise<Recipient[]> {
  const { rows } = await sql<{ email: string | null; language: Language }>`
    select email, o.language from organisations o, lateral (
      select profile #>> '{primaryContact,email}' as email from enrolments
      where organisation_id = o.id and revision_of is null and state <> 'withdrawn'
      union select content ->> 'email' from account_profiles
      where organisation_id = o.id and section = 'security-contact') contacts
    where o.id = ${organisationId}`.execute(tx)
  return rows.flatMap(({ email, language }) => (email ? [{ email, language }] : []))
}
