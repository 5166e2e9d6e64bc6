import { sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'

/**
 * Refuses our own ways in where the tenant in charge of the name's domain allows only its provider. The same
 * for every name of that domain, so it tells nothing about a person. Runs in `as_identity`.
 */
export async function requireOwnWay(tx: Tx, userName: string): Promise<void> {
  const domain = userName.slice(userName.lastIndexOf('@') + 1)
  const { rows } = await sql<{ name: string }>`
    select p.name from identity_providers p where p.is_exclusive and p.organisation_id in (
      select organisation_id from tenants where initial_domain = ${domain}
      union all select organisation_id from domains where name = ${domain} and state = 'verified')`.execute(
    tx,
  )
  if (rows[0]) throw new AppError('external_sign_in_required', { provider: rows[0].name })
}
