import { type Selectable, sql } from 'kysely'
import type { Partnership } from '#contract/partnerships.ts'
import type { OrgKind } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { containing, prefixRange } from '#server/platform/names.ts'
import { along, type Way } from '#server/platform/sorting.ts'

/** `own_state`: how the organisation that asks stands itself; `standing`: how the other one does, unless all is well. */
export type PartnershipRow = Selectable<DB['partnerships']> & {
  own_state?: string | null
  standing?: Partnership['partner']
}

const ownState = sql<string | null>`(select o.state from organisations o where o.id = current_org())`.as(
  'own_state',
)
const linkedStanding = sql<Partnership['partner']>`linked_standing(
  case provider_id when current_org() then reseller_id else provider_id end)`
const standing = linkedStanding.as('standing')
export type EntryRow = Selectable<DB['provider_entries']>
type Page = { search?: string | undefined; after: { name: string; id: string }; limit: number }
export type ListState = 'active' | 'ending' | 'suspended' | 'removed'

/** Which columns describe the caller, which the other side. */
export const sides = {
  provider: {
    own: 'provider_id',
    other: 'reseller_id',
    name: 'reseller_name',
    sort: 'reseller_sort_name',
    country: 'reseller_country',
  },
  reseller: {
    own: 'reseller_id',
    other: 'provider_id',
    name: 'provider_name',
    sort: 'provider_sort_name',
    country: 'provider_country',
  },
} as const
export type Side = (typeof sides)[keyof typeof sides]
export const sideOf = (kind: OrgKind): Side => (kind === 'provider' ? sides.provider : sides.reseller)

/** By the other side's name: partnerships_of_provider or partnerships_of_reseller, in either direction. */
export const partnershipSorts = (side: Side) => ({ name: { column: side.sort, holds: 'text' } }) as const

/** Standing or removed partnerships by the other side's name. */
export function listPartnerships(
  tx: Tx,
  own: string,
  side: Side,
  page: { search?: string | undefined; state: ListState; way: Way },
): Promise<PartnershipRow[]> {
  let query = tx
    .selectFrom('partnerships')
    .selectAll()
    .select([ownState, standing])
    .where(side.own, '=', own)
    .where('state', '=', page.state === 'removed' ? 'removed' : 'active')
  query = along(query, page.way)
  if (page.state === 'ending') query = query.where('ends_on', 'is not', null)
  if (page.state === 'suspended')
    query = query.where(
      sql<boolean>`(suspended_at is not null or ${linkedStanding} ->> 'state' = 'suspended')`,
    )
  if (page.search) {
    const [from, to] = prefixRange(page.search)
    query = query.where(side.sort, '>=', from).where(side.sort, '<', to)
  }
  return query.execute()
}

/** A standing partnership; a removed one gives no way to anything any more. */
export async function getPartnership(tx: Tx, id: string): Promise<PartnershipRow> {
  const row = await getAnyPartnership(tx, id)
  if (row.state !== 'active') throw new AppError('not_found', { partnershipId: id })
  return row
}

/** A partnership in whatever state, for what concerns its end. */
export async function getAnyPartnership(tx: Tx, id: string): Promise<PartnershipRow> {
  const row = await tx
    .selectFrom('partnerships')
    .selectAll()
    .select([ownState, standing])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { partnershipId: id })
  return row
}

export function findPartnership(
  tx: Tx,
  providerId: string,
  resellerId: string,
): Promise<PartnershipRow | undefined> {
  return tx
    .selectFrom('partnerships')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('reseller_id', '=', resellerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

/** The public directory by name. */
export function listEntries(
  tx: Tx,
  page: Page & { country?: string | undefined; service?: string | undefined },
): Promise<EntryRow[]> {
  let query = tx
    .selectFrom('provider_entries')
    .selectAll()
    .where('is_released', '=', true)
    .where('in_business', '=', true)
    .where(sql<boolean>`(sort_name, organisation_id) > (${page.after.name}, ${page.after.id}::uuid)`)
    .orderBy('sort_name')
    .orderBy('organisation_id')
    .limit(page.limit + 1)
  if (page.country) query = query.where(sql<boolean>`${page.country} = any(countries)`)
  if (page.service) query = query.where(sql<boolean>`${page.service} = any(services)`)
  if (page.search) query = query.where('search', 'like', containing(page.search))
  return query.execute()
}
