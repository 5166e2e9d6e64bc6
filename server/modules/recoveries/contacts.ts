import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import type { Recipient } from '#server/platform/mail/define-mail.ts'

/** Whom an organisation named besides its admins: the primary contact. Runs in `as_worker`. */
export async function contactsOf(tx: Tx, organisationId: string): Promise<Recipient[]> {
  const { rows } = await sql<{ email: string | null; language: Language }>`
    select e.profile #>> '{primaryContact,email}' as email, o.language
    from organisations o join enrolments e on e.organisation_id = o.id where o.id = ${organisationId}`.execute(
    tx,
  )
  return rows.flatMap(({ email, language }) => (email ? [{ email, language }] : []))
}
