import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'

export const domainOfName = (userName: string): string =>
  userName.slice(userName.lastIndexOf('@') + 1).toLowerCase()

/** SQL for the organisation in charge of a domain, by its initial or a proved one; none or one row (I-43). */
export const ownerOf = (domain: string) => sql<{ organisation_id: string }>`
  select organisation_id from tenants where initial_domain = ${domain}
  union all select organisation_id from domains where name = ${domain} and state = 'verified'`

/** Whether a domain is the organisation's initial or a proved one (I-43). Runs in `as_identity`. */
export async function isOwnDomain(tx: Tx, organisationId: string, domain: string): Promise<boolean> {
  const { rows } = await ownerOf(domain).execute(tx)
  return rows.some(({ organisation_id }) => organisation_id === organisationId)
}

/**
 * Refuses our own ways in where the tenant in charge of the name's domain allows only its provider. The same
 * for every name of that domain, so it tells nothing about a person. Runs in `as_identity`.
 */
export async function requireOwnWay(tx: Tx, userName: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from identity_providers
    where is_exclusive and organisation_id in (${ownerOf(domainOfName(userName))})`.execute(tx)
  if (rows[0]) throw new AppError('external_sign_in_required', { provider: rows[0].name })
}
