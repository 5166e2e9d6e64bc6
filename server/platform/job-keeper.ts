import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'

const lockSpace = 7_436 // of our advisory locks that name workers
const everyMs = 5000

/**
 * Keeps jobs alive when a process dies. graphile-worker frees the jobs of a killed worker only after hours;
 * here each worker of a living process holds an advisory lock, and jobs whose worker holds none are freed.
 */
export function createJobKeeper(ownerUrl: string, log: FastifyBaseLogger) {
  const own = new Set<string>()
  let held = new Set<string>()
  let client: pg.Client | undefined
  let round = Promise.resolve()

  async function connected(): Promise<pg.Client> {
    if (client) return client
    const opening = new pg.Client({ connectionString: ownerUrl, application_name: 'mittler jobs' })
    const lose = () => {
      if (client === opening) client = undefined
      held = new Set()
    }
    opening.on('error', lose)
    opening.on('end', lose)
    await opening.connect()
    client = opening
    return opening
  }

  async function keep(): Promise<void> {
    const session = await connected()
    for (const id of own) {
      if (held.has(id)) continue
      await session.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, id])
      held.add(id)
    }
    await freeDead(session, [...own], log)
  }

  const turn = () => {
    round = round
      .then(keep)
      .catch((error: unknown) => log.debug({ err: error }, 'job keeper waits for the database'))
  }
  const timer = setInterval(turn, everyMs)
  return {
    hold(id: string) {
      own.add(id)
      turn()
    },
    async close() {
      clearInterval(timer)
      await round
      await client?.end().catch(() => {})
    },
  }
}

/** Frees the jobs of workers that hold no lock although their job began a while ago. */
async function freeDead(session: pg.Client, own: string[], log: FastifyBaseLogger): Promise<void> {
  const { rows } = await session.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - interval '5 seconds' and locked_by <> all($1::text[])`,
    [own],
  )
  for (const { id } of rows) {
    const { rows: tried } = await session.query<{ dead: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as dead',
      [lockSpace, id],
    )
    if (!tried[0]?.dead) continue
    await session.query('select graphile_worker.force_unlock_workers(array[$1])', [id])
    await session.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, id])
    log.warn({ worker: id }, 'freed the jobs of a worker that died')
  }
}
