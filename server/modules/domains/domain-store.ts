import { type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type DomainRow = Selectable<DB['domains']>
/** More than anyone needs, and few enough for one page. */
export const mostDomains = 100

/** The claimed and proved domains of an organisation, by name. */
export const listDomains = (tx: Tx, organisationId: string): Promise<DomainRow[]> =>
  tx
    .selectFrom('domains')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .limit(mostDomains)
    .execute()

/** The names an organisation has proved by DNS. */
export async function listProvedDomains(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('domains')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'verified')
    .limit(mostDomains)
    .execute()
  return rows.map(({ name }) => name)
}

/** One domain of the own organisation, or `not_found`. */
export async function getDomain(tx: Tx, domainId: string): Promise<DomainRow> {
  const row = await tx.selectFrom('domains').selectAll().where('id', '=', domainId).executeTakeFirst()
  if (!row) throw new AppError('not_found', { domainId })
  return row
}

/** Whether another tenant owns the name, as initial or as proved domain. Runs in `as_identity`. */
export async function isOwnedElsewhere(tx: Tx, organisationId: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from tenants where initial_domain = ${name})
      or exists (select from domains where name = ${name} and state = 'verified' and organisation_id <> ${organisationId}) as taken`.execute(
    tx,
  )
  return rows[0]?.taken === true
}

/** Whether people of the organisation sign in with names of this domain, or would once they are restored (I-43). */
export async function isUsed(tx: Tx, organisationId: string, name: string): Promise<boolean> {
  const user = await tx
    .selectFrom('users')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('user_name', 'like', `%@${name.replace(/[%_\\]/g, '\\$&')}`)
    .limit(1)
    .executeTakeFirst()
  return user !== undefined
}
