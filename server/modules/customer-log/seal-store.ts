import { sql } from 'kysely'
import type { Tx } from '#server/platform/database.ts'

// Everything here runs in `as_worker`.

type Position = { transaction: string; event_id: string }
export type Candidate = {
  id: string
  transaction: string
  customer_id: string | null
  organisation_id: string
  actor_user_id: string | null
  actor_name: string
  actor_organisation: string
  action: string
  subject_id: string
  subject: string
  reason: string | null
  ticket: string | null
  request_id: string
  relationship_id: string | null
  at: Date
}
export type NewEntry = {
  event: Candidate & { customer_id: string }
  sequence: number
  line: string
  hash: string
}

/** Lost in a crash, such a commit is lost whole and happens again with the same bytes. */
export async function takePosition(tx: Tx): Promise<Position | undefined> {
  await sql`set local synchronous_commit = off`.execute(tx)
  const { rows } = await sql<Position>`
    select transaction::text, event_id from log_position for update skip locked`.execute(tx)
  return rows[0]
}

/** The next events in the relay's order, as long as none can come before them any more. */
export async function listUnsealed(tx: Tx, after: Position, limit: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select e.id, e.transaction::text, e.customer_id, e.organisation_id, e.actor_user_id, e.actor_name, e.actor_organisation,
      e.action, e.subject_id, e.subject, e.details ->> 'reason' as reason, e.details ->> 'ticket' as ticket, e.request_id, e.at,
      used.id as relationship_id
    from events e
    left join lateral (
      select r.id from relationships r
      where r.customer_id = e.customer_id and r.partner_id = e.organisation_id and r.accepted_at <= e.at
      order by r.accepted_at desc, r.id desc limit 1) used on true
    where (e.transaction, e.id) > (${after.transaction}::xid8, ${after.event_id}::uuid)
      and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by e.transaction, e.id limit ${limit}`.execute(tx)
  return rows
}

export async function writePosition(tx: Tx, last: Candidate): Promise<void> {
  await sql`update log_position set transaction = ${last.transaction}::xid8, event_id = ${last.id}`.execute(
    tx,
  )
}

/** The last entry of each of these logs: one look-up along the primary key for each. */
export async function findHeads(
  tx: Tx,
  customerIds: string[],
): Promise<Map<string, { sequence: number; hash: string }>> {
  const { rows } = await sql<{ customer_id: string; sequence: number; hash: string }>`
    select c.id as customer_id, head.sequence, head.hash
    from unnest(${customerIds}::uuid[]) as c(id)
    cross join lateral (
      select l.sequence, l.hash from log_entries l where l.customer_id = c.id order by l.sequence desc limit 1) head`.execute(
    tx,
  )
  return new Map(rows.map(({ customer_id, ...head }) => [customer_id, head]))
}

export async function insertEntries(tx: Tx, entries: NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('log_entries')
    .values(
      entries.map(({ event, sequence, line, hash }) => ({
        customer_id: event.customer_id,
        sequence,
        event_id: event.id,
        organisation_id: event.organisation_id,
        actor_user_id: event.actor_user_id,
        family: event.action.split('.')[0] ?? '',
        at: event.at, // to the millisecond, as in the line
        hash,
        line,
      })),
    )
    .execute()
}
