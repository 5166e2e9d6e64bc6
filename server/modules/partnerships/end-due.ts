import type pg from 'pg'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { asCapacity, inTransaction, type Scope } from '#server/platform/transaction.ts'
import { detailsOf } from './ending-events.ts'
import { changeStanding, listDue, revokeJoint } from './ending-store.ts'
import type { PartnershipRow } from './partnership-store.ts'

/** Ends the partnerships whose announced last day is over, each in its own transaction (W6r). */
export async function endDue(pool: pg.Pool, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  for (;;) {
    const due = await inTransaction(pool, { capacity: 'as_worker', isReadOnly: true }, (tx) =>
      listDue(tx, today),
    )
    if (due.length === 0) return
    for (const row of due) {
      const scope: Scope = { capacity: 'as_provider', organisationId: row.provider_id }
      await inTransaction(pool, scope, (tx) => endOne(tx, scope, row, now))
    }
  }
}

async function endOne(tx: Tx, scope: Scope, row: PartnershipRow, now: Date): Promise<void> {
  const change = { state: 'removed', removed_at: now, removed_by: row.notice_by }
  const removed = await changeStanding(tx, row.id, change, 'with')
  if (!removed) return
  const by = { userId: null, name: row.notice_by_name ?? '', organisation: '', requestId: '' }
  const invitations = await revokeJoint(tx, row.reseller_id, by, now)
  const details = { ...detailsOf(removed), invitations }
  const named = (name: string) => ({ id: row.id, name })
  await recordAsSystem(tx, 'partnership.remove', named(row.reseller_name), row.provider_id, now, details)
  await asCapacity(tx, { ...scope, capacity: 'as_identity' }, (identity) =>
    recordAsSystem(
      identity,
      'partnership.remove-by-partner',
      named(row.provider_name),
      row.reseller_id,
      now,
      details,
    ),
  )
}
