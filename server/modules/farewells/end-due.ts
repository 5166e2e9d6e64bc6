import type pg from 'pg'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { asCapacity, inTransaction, type Scope } from '#server/platform/transaction.ts'
import { isStillSubscribed, keptOf } from './end-relationship.ts'
import { detailsOf } from './farewell-events.ts'
import {
  changeStanding,
  insertFarewell,
  listDue,
  readContent,
  type RelationshipRow,
} from './farewell-store.ts'

const beginning = { day: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }

/**
 * Ends the relationships whose announced last day is over, each in its own transaction (W11). A partner that would
 * leave active subscriptions behind stays (I-12) and is told so once.
 */
export async function endDueRelationships(pool: pg.Pool, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  for (let after = beginning; ;) {
    const due = await inTransaction(pool, { capacity: 'as_worker', isReadOnly: true }, (tx) =>
      listDue(tx, today, after),
    )
    for (const row of due) await endOrTell(pool, row, now)
    const last = due.at(-1)
    if (!last) return
    after = { day: String(last.ends_on), id: last.id }
  }
}

async function endOrTell(pool: pg.Pool, row: RelationshipRow, now: Date): Promise<void> {
  const isCustomers = row.notice_by === row.customer_id
  const capacity = isCustomers
    ? 'as_customer'
    : row.partner_kind === 'provider'
      ? 'as_provider'
      : 'as_reseller'
  const scope: Scope = { capacity, organisationId: isCustomers ? row.customer_id : row.partner_id }
  try {
    await inTransaction(pool, scope, (tx) => endOne(tx, scope, row, now))
  } catch (error) {
    if (!isStillSubscribed(error)) throw error
    if (!row.told_blocked_at) await inTransaction(pool, scope, (tx) => tellBlocked(tx, row, now))
  }
}

async function endOne(tx: Tx, scope: Scope, row: RelationshipRow, now: Date): Promise<void> {
  const content = await readContent(tx, row)
  const change = {
    state: 'removed',
    removed_at: now,
    removed_by: row.notice_by,
    removed_by_name: row.notice_by_name,
  }
  const ended = await changeStanding(tx, row.id, change, 'with')
  if (!ended) return
  const farewell = await insertFarewell(tx, ended, keptOf(ended, content))
  const details = { ...detailsOf(ended), farewellId: farewell.id }
  const named = (name: string) => ({ id: row.id, name })
  await asCapacity(tx, { ...scope, capacity: 'as_identity' }, async (identity) => {
    await recordAsSystem(identity, 'relationship.end', named(row.partner_name), row.customer_id, now, details)
    const other = 'relationship.end-by-customer'
    await recordAsSystem(identity, other, named(row.customer_name), row.partner_id, now, details)
  })
}

async function tellBlocked(tx: Tx, row: RelationshipRow, now: Date): Promise<void> {
  const told = await changeStanding(tx, row.id, { told_blocked_at: now }, 'with')
  if (!told) return
  const subject = { id: row.id, name: row.customer_name }
  await recordAsSystem(tx, 'relationship.end-blocked', subject, row.partner_id, now, detailsOf(row))
}
