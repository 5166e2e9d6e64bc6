import Type, { type Static } from 'typebox'
import { Moment, Nullable, OneOf, Page, Paging } from './common.ts'
import { endpoint } from './endpoint.ts'

const JobId = Type.String({ pattern: '^[1-9][0-9]{0,17}$' })

/** A job that has used up its attempts: what it was to do, for which event, and what stood in its way. */
export const FailedJob = Type.Object({
  id: Type.String(),
  task: Type.String(),
  /** What happened that caused it; null for what the clock begins. */
  event: Nullable(Type.Object({ action: Type.String(), subject: Type.String() })),
  attempts: Type.Integer(),
  lastError: Nullable(Type.String()),
  createdAt: Moment,
  failedAt: Moment,
  can: Type.Array(OneOf(['retry'])),
})
export type FailedJob = Static<typeof FailedJob>

export const failedJobsApi = {
  list: endpoint({
    method: 'GET',
    path: '/failed-jobs',
    summary: 'Jobs that failed for good, newest first.',
    access: 'mail.view',
    query: Type.Object({ ...Paging }),
    reply: Page(FailedJob),
  }),
  retry: endpoint({
    method: 'POST',
    path: '/failed-jobs/:jobId/retry',
    summary: 'Try a failed job again, with all its attempts before it.',
    access: 'mail.retry',
    params: Type.Object({ jobId: JobId }),
  }),
}
