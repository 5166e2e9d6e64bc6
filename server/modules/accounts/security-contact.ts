import { sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import { peopleOf, type Recipient } from '#server/platform/mail/define-mail.ts'

/** Whom an organisation named for security incidents (M37); where it named nobody, its global admins. Runs in `as_worker`. */
export async function securityContactOf(tx: Tx, organisationId: string): Promise<Recipient[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select p.content ->> 'email' as email, o.language from account_profiles p
    join organisations o on o.id = p.organisation_id
    where p.organisation_id = ${organisationId} and p.section = 'security-contact'`.execute(tx)
  return rows.length > 0 ? rows : await peopleOf(tx, organisationId, ['global-admin'])
}
