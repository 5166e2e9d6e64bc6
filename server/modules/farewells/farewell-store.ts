import { type Selectable, sql, type Updateable } from 'kysely'
import type { FarewellContent } from '#contract/farewells.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type RelationshipRow = Selectable<DB['relationships']>
/** What the certificate keeps besides its lists. */
export type Kept = FarewellContent & {
  endedById: string
  endedByName: string
  reason: string | null
  handover: string | null
  noticeAt: string | null
}
export type FarewellRow = Omit<Selectable<DB['farewells']>, 'content'> & { content: Kept }

/** A relationship of the calling customer, standing or ended. */
export async function getOfCustomer(tx: Tx, customerId: string, id: string): Promise<RelationshipRow> {
  const row = await tx
    .selectFrom('relationships')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { relationshipId: id })
  return row
}

/** What ends and what goes on, as either side may know it. Reads only. */
export async function readContent(tx: Tx, row: RelationshipRow): Promise<FarewellContent> {
  const { rows } = await sql<{ content: FarewellContent }>`
    select farewell_content(${row.id}::uuid) || jsonb_build_object('adminRelationships', (
      select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'roles', a.roles, 'endsAt', a.ends_at) order by a.name), '[]')
      from admin_relationships a
      where a.partner_id = ${row.partner_id}::uuid and a.customer_id = ${row.customer_id}::uuid and a.state = 'active')) as content`.execute(
    tx,
  )
  const content = rows[0]?.content
  if (!content) throw new AppError('not_found', { relationshipId: row.id })
  const moment = (at: string | null) => (at === null ? null : new Date(at).toISOString())
  return {
    ...content,
    since: new Date(content.since).toISOString(),
    rightsSince: moment(content.rightsSince),
    adminRelationships: content.adminRelationships.map((one) => ({ ...one, endsAt: moment(one.endsAt) })),
  }
}

const blockerColumns = [
  'id',
  'title',
  'quantity',
  'ends_on',
  'provider_id',
  'provider_name',
  'suspension_asked_at',
] as const
export type BlockerRow = Pick<Selectable<DB['subscriptions']>, (typeof blockerColumns)[number]>
/** How many are listed at once. */
export const blockersAtOnce = 100

/** Active subscriptions of the calling partner for a customer, which keep it from leaving (I-12); one more than shown. */
export const listBlockers = (tx: Tx, customerId: string): Promise<BlockerRow[]> =>
  tx
    .selectFrom('subscriptions')
    .select(blockerColumns)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(blockersAtOnce + 1)
    .execute()

export const findBlocker = (tx: Tx, customerId: string, id: string): Promise<BlockerRow | undefined> =>
  tx
    .selectFrom('subscriptions')
    .select(blockerColumns)
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()

/** Notes that the provider was asked, unless it was since `before`; of many clicks one asks. */
export async function markAsked(tx: Tx, id: string, now: Date, before: Date): Promise<boolean> {
  const row = await tx
    .updateTable('subscriptions')
    .set({ suspension_asked_at: now })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('suspension_asked_at', 'is', null), eb('suspension_asked_at', '<', before)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a standing relationship; undefined when it has ended meanwhile, or its notice is not the caller's. */
export async function changeStanding(
  tx: Tx,
  id: string,
  change: Updateable<DB['relationships']>,
  notice?: 'without' | 'with',
): Promise<RelationshipRow | undefined> {
  let query = tx.updateTable('relationships').set(change).where('id', '=', id).where('state', '=', 'active')
  if (notice) query = query.where('ends_on', notice === 'with' ? 'is not' : 'is', null)
  return await query.returningAll().executeTakeFirst()
}

export async function insertFarewell(tx: Tx, row: RelationshipRow, content: Kept): Promise<FarewellRow> {
  const inserted = await tx
    .insertInto('farewells')
    .values({
      relationship_id: row.id,
      customer_id: row.customer_id,
      partner_id: row.partner_id,
      customer_name: row.customer_name,
      partner_name: row.partner_name,
      ended_at: row.removed_at ?? new Date(),
      content: JSON.stringify(content),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return inserted as unknown as FarewellRow
}

/** The caller's ended relationships, newest first: one walk along its index. */
export async function listFarewells(
  tx: Tx,
  side: 'customer_id' | 'partner_id',
  own: string,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<FarewellRow[]> {
  const rows = await tx
    .selectFrom('farewells')
    .selectAll()
    .where(side, '=', own)
    .where(sql<boolean>`(ended_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows as unknown as FarewellRow[]
}

export async function getFarewell(
  tx: Tx,
  by: { id: string } | { relationshipId: string },
): Promise<FarewellRow> {
  const row = await tx
    .selectFrom('farewells')
    .selectAll()
    .where('id' in by ? 'id' : 'relationship_id', '=', 'id' in by ? by.id : by.relationshipId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', 'id' in by ? { farewellId: by.id } : by)
  return row as unknown as FarewellRow
}

/** Standing relationships whose last day is over, in a stable order. Runs in `as_worker`. */
export function listDue(
  tx: Tx,
  today: string,
  after: { day: string; id: string },
): Promise<RelationshipRow[]> {
  return tx
    .selectFrom('relationships')
    .selectAll()
    .where('state', '=', sql<string>`'active'`) // literal: a parameter would not match the partial index
    .where('ends_on', 'is not', null)
    .where(sql<boolean>`ends_on < ${today}::date`)
    .where(sql<boolean>`(ends_on, id) > (${after.day}::date, ${after.id}::uuid)`)
    .orderBy('ends_on')
    .orderBy('id')
    .limit(200)
    .execute()
}
