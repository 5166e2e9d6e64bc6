import { type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { prefixRange } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

export type ImportRow = Omit<Selectable<DB['membership_imports']>, 'content'>
export type ProfileRow = Awaited<ReturnType<typeof listProfiles>>[number]

const profiles = (tx: Tx) =>
  tx
    .selectFrom('membership_profiles as p')
    .innerJoin('membership_accounts as a', 'a.user_name', 'p.user_name')
    .leftJoin('tenants as t', 't.id', 'p.tenant_id')
    .leftJoin('organisations as o', 'o.id', 't.organisation_id')
    .leftJoin('locations as l', 'l.partner_id', 'p.partner_id')
    .leftJoin('organisations as lo', 'lo.id', 'l.organisation_id')
    .select([
      'p.id',
      'p.partner_id',
      'p.name',
      'p.sort_name',
      'p.country',
      'p.is_active',
      'p.user_name',
      'p.tenant_id',
      'a.email',
      'a.has_password',
      'o.id as organisation_id',
      'o.name as organisation_name',
      'o.country as organisation_country',
      't.initial_domain',
      'l.name as location_name',
      'l.state as location_state',
      'lo.name as location_owner',
    ])

/** What the registry is sorted by; each is one walk along an index. */
export const registrySorts = {
  name: { column: 'p.sort_name', holds: 'text' },
  id: { column: 'p.partner_id', holds: 'text' },
} as const

/** The registry: a number finds partner IDs that begin with it, words the beginning of a name. */
export function listProfiles(tx: Tx, { search, way }: { search?: string | undefined; way: Way }) {
  let query = along(profiles(tx), way)
  if (search && /^\d+$/.test(search))
    query = query.where('p.partner_id', '>=', search).where('p.partner_id', '<', `${search}:`)
  else if (search) {
    const [from, to] = prefixRange(search)
    query = query.where('p.sort_name', '>=', from).where('p.sort_name', '<', to)
  }
  return query.execute()
}

export async function getProfile(tx: Tx, id: string): Promise<ProfileRow> {
  const row = await profiles(tx).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { profileId: id })
  return row
}

export const findByPartnerId = (tx: Tx, partnerId: string): Promise<ProfileRow | undefined> =>
  profiles(tx).where('p.partner_id', '=', partnerId).executeTakeFirst()

const importColumns = [
  'id',
  'file_name',
  'state',
  'rows',
  'added',
  'changed',
  'unchanged',
  'problems',
  'problem_count',
  'created_by',
  'created_at',
  'applied_at',
] as const

export function listImports(
  tx: Tx,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<ImportRow[]> {
  return tx
    .selectFrom('membership_imports')
    .select(importColumns)
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export async function getImport(tx: Tx, id: string): Promise<ImportRow> {
  const row = await tx
    .selectFrom('membership_imports')
    .select(importColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { importId: id })
  return row
}

/** The countries of the programme; a profile elsewhere could never transact (I-08). */
export async function listCountries(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('countries').select('code').execute()).map(({ code }) => code)
}
