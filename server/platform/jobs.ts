import type { FastifyBaseLogger } from 'fastify'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'

/**
 * Starts the workers of the job queue (graphile-worker owns retry, backoff and cron). The queue's own tables
 * belong to the database's owner, so this pool is the owner's; tasks reach the business through theirs.
 */
export async function startJobs(
  ownerPool: pg.Pool,
  tasks: TaskList,
  crontab: string,
  log: FastifyBaseLogger,
): Promise<Runner> {
  return await run({
    pgPool: ownerPool,
    taskList: tasks,
    crontab,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ worker: true }, message)
      else log.debug({ worker: true }, message)
    }),
  })
}
