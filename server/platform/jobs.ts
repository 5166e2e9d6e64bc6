import { EventEmitter } from 'node:events'
import type { FastifyBaseLogger } from 'fastify'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { createJobKeeper } from './job-keeper.ts'

type Jobs = { ownerPool: pg.Pool; ownerUrl: string; tasks: TaskList; crontab: string; log: FastifyBaseLogger }

/**
 * Starts the workers of the job queue (graphile-worker owns retry, backoff and cron). The queue's own tables
 * belong to the database's owner, so this pool is the owner's; tasks reach the business through theirs.
 */
export async function startJobs({ ownerPool, ownerUrl, tasks, crontab, log }: Jobs) {
  const keeper = createJobKeeper(ownerUrl, log)
  const events = new EventEmitter() as WorkerEvents
  events.on('worker:create', ({ worker }) => keeper.hold(worker.workerId))
  const runner = await run({
    pgPool: ownerPool,
    taskList: tasks,
    crontab,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ worker: true }, message)
      else log.debug({ worker: true }, message)
    }),
  })
  return {
    async stop() {
      await runner.stop()
      await keeper.close()
    },
  }
}
