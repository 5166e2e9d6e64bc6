import { type Selectable, sql } from 'kysely'
import { renewableDays } from '#contract/access-care.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

// Runs in the partner's capacity.

type Page = { after: { at: Date; id: string }; limit: number }
export type EndingRow = {
  id: string
  name: string
  customer_id: string
  customer_name: string
  ends_at: Date
  auto_extend: boolean
  roles: string[]
  is_asked: boolean
}

/** What ends soon: one walk along the index of ends. */
export async function listEnding(tx: Tx, partnerId: string, now: Date, page: Page): Promise<EndingRow[]> {
  const { rows } = await sql<EndingRow>`
    select r.id, r.name, r.customer_id, r.customer_name, r.ends_at, r.auto_extend, r.roles,
      exists (select from admin_relationships n where n.renews = r.id and n.state = 'approval_pending') as is_asked
    from admin_relationships r
    where r.partner_id = ${partnerId} and r.state = 'active'
      and r.ends_at > ${now} and r.ends_at <= ${now}::timestamptz + make_interval(days => ${renewableDays})
      and (r.ends_at, r.id) > (${page.after.at}, ${page.after.id}::uuid)
    order by r.ends_at, r.id limit ${page.limit + 1}`.execute(tx)
  return rows
}

/** Writes the job's rows in one statement; what is not the partner's own, or not active, is left out. */
export async function insertRenewalRows(
  tx: Tx,
  renewalId: string,
  partnerId: string,
  which: { ids: string[] | null; until: Date },
): Promise<void> {
  const chosen = which.ids
    ? sql`r.id = any (${which.ids}::uuid[])`
    : sql`r.state = 'active' and r.ends_at > now() and r.ends_at <= ${which.until}`
  await sql`
    insert into admin_renewal_rows (renewal_id, position, partner_id, relationship_id, customer_id, customer_name, name)
    select ${renewalId}, row_number() over (order by r.ends_at, r.id), r.partner_id, r.id, r.customer_id, r.customer_name, r.name
    from admin_relationships r where r.partner_id = ${partnerId} and ${chosen}`.execute(tx)
}

export async function countRows(tx: Tx, renewalId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from admin_renewal_rows where renewal_id = ${renewalId}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Leaves undone what the worker has not begun, in the order in which it takes them; how many. */
export async function cancelWaiting(tx: Tx, renewalId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with waiting as (
      select position from admin_renewal_rows where renewal_id = ${renewalId}::uuid and state = 'waiting'
      order by position for update)
    update admin_renewal_rows w set state = 'cancelled'
    from waiting where w.renewal_id = ${renewalId}::uuid and w.position = waiting.position`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export type RenewalRowRow = Selectable<DB['admin_renewal_rows']>
export type RenewalRecord = Selectable<DB['admin_renewals']> & {
  waiting: number
  extended: number
  requested: number
  refused: number
  cancelled: number
}

const renewals = (tx: Tx) =>
  tx
    .selectFrom('admin_renewals as j')
    .selectAll('j')
    .select(
      (['waiting', 'extended', 'requested', 'refused', 'cancelled'] as const).map((state) =>
        sql<number>`(select count(*)::int from admin_renewal_rows w where w.renewal_id = j.id and w.state = ${state})`.as(
          state,
        ),
      ),
    )

export async function getRenewal(tx: Tx, id: string): Promise<RenewalRecord> {
  const row = await renewals(tx).where('j.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { renewalId: id })
  return row
}

export const listRenewals = (tx: Tx, page: Page): Promise<RenewalRecord[]> =>
  renewals(tx)
    .where(sql<boolean>`(j.created_at, j.id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('j.created_at', 'desc')
    .orderBy('j.id', 'desc')
    .limit(page.limit + 1)
    .execute()

export const listRenewalRows = (tx: Tx, id: string, after: number, limit: number): Promise<RenewalRowRow[]> =>
  tx
    .selectFrom('admin_renewal_rows')
    .selectAll()
    .where('renewal_id', '=', id)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit + 1)
    .execute()
