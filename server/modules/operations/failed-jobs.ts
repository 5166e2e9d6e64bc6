import { sql } from 'kysely'
import type { FailedJob } from '#contract/failed-jobs.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, zeroId } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { decodeCursor, pageOf } from '#server/platform/paging.ts'

type JobRow = {
  id: string
  task: string
  payload: { eventId?: string }
  attempts: number
  last_error: string | null
  created_at: Date
  failed_at: Date
}
type Cause = { id: string; action: string; subject: string }

const newest = '9223372036854775807'

async function jobsBefore(tx: Tx, before: string, most: number): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`select * from failed_jobs(${before}::bigint, ${most})`.execute(tx)
  return rows
}

/** What caused the jobs. The queue names only events, and most are of other organisations. */
async function causesOf(ctx: Ctx, jobs: JobRow[]): Promise<Map<string, Cause>> {
  const ids = jobs.flatMap(({ payload }) => payload.eventId ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Cause>`select * from causes_of_jobs(${ids}::uuid[])`.execute(ctx.tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Jobs that failed for good, newest first: what a retry can mend, and what only a person can. */
export async function listFailedJobs(ctx: Ctx, page: { after?: string | undefined; limit: number }) {
  const [before = newest] = page.after ? decodeCursor(page.after, [/^[1-9]\d{0,17}$/]) : []
  const rows = await jobsBefore(ctx.tx, before, page.limit + 1)
  const causes = await causesOf(ctx, rows)
  const view = (row: JobRow): FailedJob => {
    const cause = causes.get(row.payload.eventId ?? '')
    return {
      id: String(row.id),
      task: row.task,
      event: cause ? { action: cause.action, subject: cause.subject } : null,
      attempts: row.attempts,
      lastError: row.last_error,
      createdAt: row.created_at.toISOString(),
      failedAt: row.failed_at.toISOString(),
      can: ctx.actor.permissions.has('mail.retry') ? ['retry'] : [],
    }
  }
  return pageOf(rows, page.limit, view, (row) => [String(row.id)])
}

/** Tries a failed job again; one that runs, or is gone, is not there to be tried. */
export async function retryJob(ctx: Ctx, { jobId }: { jobId: string }): Promise<undefined> {
  const [found] = await jobsBefore(ctx.tx, String(BigInt(jobId) + 1n), 1)
  if (!found || String(found.id) !== jobId) throw new AppError('not_found', { jobId })
  const { rows } = await sql<{ done: boolean }>`select retry_job(${jobId}::bigint) as done`.execute(ctx.tx)
  if (!rows[0]?.done) throw new AppError('wrong_state', { action: 'retry' })
  await record(ctx, 'job.retry', { id: found.payload.eventId ?? zeroId, name: found.task }, { jobId })
}
