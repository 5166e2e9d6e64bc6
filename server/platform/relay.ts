import { sql } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import { createFollower } from './follower.ts'
import type { Listener } from './listener.ts'
import { inTransaction } from './transaction.ts'

export type RelayedEvent = { id: string; action: string }
type Position = { transaction: string; event_id: string }
export type PlannedJob = { task: string; payload: object; maxAttempts: number }

type RelayOptions = {
  pool: pg.Pool
  listener: Listener
  log: FastifyBaseLogger
  /** The jobs an event causes. */
  plan: (event: RelayedEvent) => PlannedJob[]
}

const batch = 500
const gatherMs = 20

/**
 * Hands each committed event to the job queue exactly once: moving on and adding the jobs is one transaction.
 */
export function createRelay({ pool, listener, log, plan }: RelayOptions) {
  async function passOn(): Promise<number> {
    return await inTransaction(pool, { capacity: 'as_worker' }, async (tx) => {
      // Lost in a crash, this commit is lost whole, marks and jobs, and simply happens again.
      await sql`set local synchronous_commit = off`.execute(tx)
      const { rows: position } = await sql<Position>`
        select transaction::text, event_id from relay_position for update skip locked`.execute(tx)
      const [after] = position
      if (!after) return 0 // another process is at it
      const { rows } = await sql<RelayedEvent & Position>`
        select id, action, transaction::text, id as event_id from events
        where (transaction, id) > (${after.transaction}::xid8, ${after.event_id}::uuid)
          and transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, id limit ${batch}`.execute(tx)
      const last = rows.at(-1)
      if (!last) return 0
      await sql`update relay_position set transaction = ${last.transaction}::xid8, event_id = ${last.event_id}`.execute(
        tx,
      )
      const jobs = rows.flatMap((event) => plan(event))
      if (jobs.length > 0) await sql`select enqueue_jobs(${JSON.stringify(jobs)}::jsonb)`.execute(tx)
      return rows.length
    })
  }

  return createFollower({
    listener,
    log,
    name: 'relay',
    gatherMs,
    step: async () => (await passOn()) === batch,
  })
}
export type Relay = ReturnType<typeof createRelay>
