import { sql } from 'kysely'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import type { Listener } from './listener.ts'
import { inTransaction } from './transaction.ts'

export type RelayedEvent = { id: string; action: string }
export type PlannedJob = { task: string; payload: object; maxAttempts: number }

type RelayOptions = {
  pool: pg.Pool
  listener: Listener
  log: FastifyBaseLogger
  /** The jobs an event causes. */
  plan: (event: RelayedEvent) => PlannedJob[]
}

const batch = 200

/**
 * Hands each committed event to the job queue exactly once: marking the event and adding its jobs is one
 * transaction. Woken by the process that wrote the event, by other processes' announcements, and by a
 * heartbeat that finds what a killed process left behind.
 */
export function createRelay({ pool, listener, log, plan }: RelayOptions) {
  let running: Promise<void> | undefined
  let isAgain = false
  let isClosed = false

  async function passOn(): Promise<number> {
    return await inTransaction(pool, { capacity: 'as_worker' }, async (tx) => {
      const { rows } = await sql<RelayedEvent>`
        update events set relayed_at = now() where id in (
          select id from events where relayed_at is null order by id limit ${batch} for update skip locked)
        returning id, action`.execute(tx)
      const jobs = rows.flatMap((event) => plan(event))
      if (jobs.length > 0) await sql`select enqueue_jobs(${JSON.stringify(jobs)}::jsonb)`.execute(tx)
      return rows.length
    })
  }

  async function drain(): Promise<void> {
    do {
      isAgain = false
      while (!isClosed && (await passOn()) === batch);
    } while (isAgain && !isClosed)
  }

  function wake(): void {
    isAgain = true
    if (running || isClosed) return
    running = drain()
      .catch((error: unknown) => log.error({ err: error }, 'relay failed; the heartbeat tries again'))
      .finally(() => {
        running = undefined
        if (isAgain && !isClosed) setImmediate(wake)
      })
  }

  listener.on('events', wake)
  const heartbeat = setInterval(wake, 1000)
  return {
    wake,
    async close() {
      isClosed = true
      clearInterval(heartbeat)
      await running
    },
  }
}
export type Relay = ReturnType<typeof createRelay>
