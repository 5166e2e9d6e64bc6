import { sql } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
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
/** Events of this many milliseconds travel together: under load one commit passes on many. */
const gatherMs = 20

/**
 * Hands each committed event to the job queue exactly once: moving on and adding the jobs is one transaction. Woken by the process that wrote the event, by other processes' announcements, and by a
 * heartbeat that finds what a killed process left behind.
 */
export function createRelay({ pool, listener, log, plan }: RelayOptions) {
  let running = Promise.resolve()
  let gathering: NodeJS.Timeout | undefined
  let isClosed = false

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

  async function drain(): Promise<void> {
    try {
      while (!isClosed && (await passOn()) === batch);
    } catch (error) {
      log.error({ err: error }, 'relay failed; the heartbeat tries again')
    }
  }

  function wake(): void {
    if (gathering || isClosed) return
    gathering = setTimeout(() => {
      running = running.then(() => {
        gathering = undefined
        return drain()
      })
    }, gatherMs)
  }

  listener.on('events', wake)
  const heartbeat = setInterval(wake, 1000)
  return {
    wake,
    async close() {
      isClosed = true
      clearInterval(heartbeat)
      clearTimeout(gathering)
      await running
    },
  }
}
export type Relay = ReturnType<typeof createRelay>
