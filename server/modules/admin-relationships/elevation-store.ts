import { type Insertable, type Selectable, sql } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { Actor } from '#server/platform/context.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { isStillRelated } from './relationship-store.ts'

export type ElevationRow = Selectable<DB['admin_elevations']>
type Page = { after: { at: Date; id: string }; limit: number }

/** Newest first, on either side; of one admin relationship, one walk along admin_elevations_of_relationship. */
export const listElevations = (
  tx: Tx,
  customerId: string,
  relationshipId: string | undefined,
  page: Page,
): Promise<ElevationRow[]> =>
  tx
    .selectFrom('admin_elevations')
    .selectAll()
    .where('customer_id', '=', customerId)
    .$if(relationshipId !== undefined, (query) => query.where('relationship_id', '=', relationshipId ?? ''))
    .where(sql<boolean>`(requested_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()

/**
 * At all customers the partner still has (I-20), or by all partners of the customer, newest first: one walk along
 * admin_elevations_of_partner or admin_elevations_of_customer.
 */
export const listAllElevations = (tx: Tx, own: Own, page: Page): Promise<ElevationRow[]> =>
  tx
    .selectFrom('admin_elevations as e')
    .selectAll()
    .where(own.kind === 'customer' ? 'e.customer_id' : 'e.partner_id', '=', own.organisationId)
    .$if(own.kind !== 'customer', (query) => query.where(isStillRelated('e')))
    .where(sql<boolean>`(e.requested_at, e.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('e.requested_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(page.limit + 1)
    .execute()
type Own = Pick<Actor, 'kind' | 'organisationId'>

export async function getElevation(tx: Tx, customerId: string, id: string): Promise<ElevationRow> {
  const row = await tx
    .selectFrom('admin_elevations')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { elevationId: id })
  return row
}

export type ActRow = Pick<Selectable<DB['events']>, 'id' | 'at' | 'action' | 'subject' | 'request_id'> & {
  reason: string | null
}
type Span = { from: Date; to: Date }

/**
 * What the person did at the customer in that time, newest first, without the coming and going of the roles
 * themselves: one range of events_of_customer, on either side (I-34).
 */
export const listActs = (
  tx: Tx,
  row: ElevationRow,
  { from, to }: Span,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<ActRow[]> =>
  tx
    .selectFrom('events')
    .select([
      'id',
      'at',
      'action',
      'subject',
      'request_id',
      sql<string | null>`details ->> 'reason'`.as('reason'),
    ])
    .where('customer_id', '=', row.customer_id)
    .where('organisation_id', '=', row.partner_id)
    .where('actor_user_id', '=', row.user_id)
    .where('at', '>=', from)
    .where('at', '<=', to)
    .where(sql<boolean>`action not like 'elevation.%'`)
    .where(sql<boolean>`(at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()

/** How much was done in each of these, as `listActs` lists it; one look-up each. */
export async function countActs(tx: Tx, elevations: ElevationRow[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select e.id, n.n from admin_elevations e
    cross join lateral (
      select count(*)::int as n from events v
      where v.customer_id = e.customer_id and v.organisation_id = e.partner_id and v.actor_user_id = e.user_id
        and v.at >= coalesce(e.decided_at, e.requested_at) and v.at <= e.ends_at and v.action not like 'elevation.%') n
    where e.id = any (${elevations.map(({ id }) => id)}::uuid[]) and e.ends_at is not null`.execute(tx)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

export async function lockElevation(tx: Tx, customerId: string, id: string): Promise<ElevationRow> {
  const row = await tx
    .selectFrom('admin_elevations')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { elevationId: id })
  return row
}

export const insertElevation = (tx: Tx, row: Insertable<DB['admin_elevations']>): Promise<ElevationRow> =>
  tx.insertInto('admin_elevations').values(row).returningAll().executeTakeFirstOrThrow()

type Decision = Partial<Pick<ElevationRow, 'decided_at' | 'decided_by_name' | 'ends_at' | 'ended_by_name'>>

/** Moves one from the state it was read in. */
export async function moveElevation(
  tx: Tx,
  row: ElevationRow,
  state: string,
  change: Decision,
): Promise<ElevationRow> {
  const moved = await tx
    .updateTable('admin_elevations')
    .set({ state, ...change })
    .where('id', '=', row.id)
    .where('state', '=', row.state)
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw new AppError('wrong_state', { action: state })
  return moved
}
